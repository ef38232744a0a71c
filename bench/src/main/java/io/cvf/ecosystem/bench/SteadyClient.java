package io.cvf.ecosystem.bench;

import io.cvf.ecosystem.sdk.Ecosystem;
import io.cvf.ecosystem.sdk.metering.Execution;
import io.cvf.ecosystem.sdk.metering.ExecutionReporter;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** A consumer whose program runs on, whatever becomes of the server; numbers what it runs. */
final class SteadyClient implements AutoCloseable {

  private static final int AT_ONCE = 50;
  private static final Duration BETWEEN = Duration.ofMillis(25);

  private final int consumer;
  private final int skills;
  private final Instant from;
  private final Ecosystem ecosystem;
  private final ExecutionReporter reporter;
  private final Thread thread;
  private volatile boolean stopped;
  private final AtomicInteger sent = new AtomicInteger();

  /**
   * @param from what it runs was run in the hours after that
   */
  SteadyClient(URI server, Path spool, int consumer, int skills, Instant from) throws IOException {
    this.consumer = consumer;
    this.skills = skills;
    this.from = from;
    this.ecosystem = Ecosystem.connect(server, MarketSeed.token(consumer));
    this.reporter =
        ecosystem
            .metering()
            .reporter()
            .spool(spool)
            .batches(2_000, Duration.ofMillis(100))
            .pauses(Duration.ofMillis(50), Duration.ofSeconds(1))
            .patience(Duration.ofMinutes(5))
            .onTrouble(_ -> {})
            .open();
    this.thread = Thread.ofPlatform().start(this::run);
  }

  private void run() {
    while (!stopped) {
      var some = new ArrayList<Execution>();
      for (int i = 0; i < AT_ONCE; i++) {
        some.add(execution(sent.get() + i));
      }
      reporter.report(some);
      sent.addAndGet(AT_ONCE);
      LockSupport.parkNanos(BETWEEN.toNanos());
    }
  }

  private Execution execution(int number) {
    var chance = ThreadLocalRandom.current();
    return Execution.of(
            MarketSeed.consumer(consumer), MarketSeed.subject(1 + chance.nextInt(skills)))
        .withId(SentIds.id(name(), number))
        .at(from.plusMillis(chance.nextInt(6 * 3_600_000)))
        .withQuantity(1 + chance.nextInt(9))
        .took(Duration.ofMillis(chance.nextInt(5_000)));
  }

  /** Begins its ids. */
  String name() {
    return "client" + consumer;
  }

  int sent() {
    return sent.get();
  }

  long accepted() {
    return reporter.status().accepted();
  }

  /** Runs nothing more, and waits until everything is answered. */
  void finish(Duration atMost) throws InterruptedException {
    stopped = true;
    thread.join();
    if (!reporter.flush(atMost)) {
      throw new IllegalStateException("Not all was answered: " + reporter.status());
    }
    if (reporter.status().refused() > 0) {
      throw new IllegalStateException("Some was refused: " + reporter.status());
    }
  }

  @Override
  public void close() {
    stopped = true;
    try (ecosystem;
        reporter) {
      thread.join();
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
    }
  }
}
