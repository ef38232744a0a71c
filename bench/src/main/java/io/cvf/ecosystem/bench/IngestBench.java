package io.cvf.ecosystem.bench;

import io.cvf.ecosystem.bench.ExecutionClient.Form;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Executions a second, end to end over HTTP with deduplication, roll-ups and fsync on, beside a
 * plain {@code COPY} of the same rows into the same PostgreSQL. Then single calls of 32 clients,
 * and 32 clients that report the same ids at once.
 *
 * @param batch events a request
 */
record IngestBench(long events, int clients, int batch, Form form) implements Bench {

  static final IngestBench DEFAULT = new IngestBench(10_000_000, 4, 10_000, Form.LINES);

  private static final int PARTNERS = 1_000;
  private static final int SKILLS = 10_000;
  private static final int CONSUMERS = 100;
  private static final int MANY_CLIENTS = 32;
  private static final int CONTESTED = 20_000;
  private static final Duration SINGLES = Duration.ofSeconds(10);
  private static final long WARM_UP = 300_000;
  private static final AtomicLong NEXT_ID = new AtomicLong();

  @Override
  public String name() {
    return "ingest";
  }

  @Override
  public String title() {
    return "%,d executions by %d clients in requests of %,d (%s), %d consumers, %,d skills of %,d"
        .formatted(events, clients, batch, form, CONSUMERS, SKILLS, PARTNERS);
  }

  @Override
  public Bench with(String option, String value) {
    return switch (option) {
      case "events" -> new IngestBench(Long.parseLong(value), clients, batch, form);
      case "clients" -> new IngestBench(events, Integer.parseInt(value), batch, form);
      case "batch" -> new IngestBench(events, clients, Integer.parseInt(value), form);
      case "form" -> new IngestBench(events, clients, batch, Form.valueOf(value));
      default -> Bench.super.with(option, value);
    };
  }

  @Override
  public Figures run(Path home) throws Exception {
    try (var scratch = Scratch.make();
        var server = Server.start(home, scratch.data(), VotesBench.ENVIRONMENT)) {
      var _ = server.secondsUntilAnswered(List.of("/actuator/health"));
      var database = Database.in(scratch.data());
      new MarketSeed(database, PARTNERS, SKILLS, CONSUMERS).fill();
      var counts = new ExecutionCounts(database);
      var warmUp = Math.min(WARM_UP, events);
      var _ = sent(server, warmUp);
      var milestones = sent(server, events);
      counts.require(warmUp + events);
      var perSecond = events / milestones.seconds();
      var copied = new PlainCopy(database, scratch.folder()).rowsPerSecond();
      var singles = new Crowd(MANY_CLIENTS).work(SINGLES, () -> new Single(client(server)));
      counts.require(warmUp + events + singles.nanos().size());
      var doubled = storedTwice(server, counts);
      return Figures.NONE
          .with("eventsPerSecond", "executions over HTTP", perSecond, 0, "/s")
          .with("copyRowsPerSecond", "plain COPY of the same rows", copied, 0, "/s")
          .with("ratio", "executions / COPY", perSecond / copied, 2, "")
          .with("costGrowth", "cost of the last tenth / the first", milestones.growth(), 2, "")
          .with("rssMiB", "memory of the server, most", milestones.mostMemory(), 0, "MiB")
          .with("singlesPerSecond", "single calls of 32 clients", singles.perSecond(), 0, "/s")
          .with("singleP99Ms", "single call, 99 of 100", singles.millis(99), 1, "ms")
          .with("doubled", "stored twice of those sent 32 times at once", doubled)
          .with("events", "executions measured", events);
    }
  }

  private Milestones sent(Server server, long count) throws Exception {
    var milestones = new Milestones(count, server::residentMiB);
    var left = new AtomicLong(count);
    var _ =
        new Crowd(clients).work(Duration.ZERO, () -> new Batches(client(server), left, milestones));
    return milestones;
  }

  private static ExecutionClient client(Server server) throws IOException {
    return ExecutionClient.of(server.url());
  }

  /** Sends batches, each of another consumer, until nothing is left. */
  private final class Batches implements Crowd.Worker {

    private final ExecutionClient client;
    private final AtomicLong left;
    private final Milestones milestones;

    private Batches(ExecutionClient client, AtomicLong left, Milestones milestones) {
      this.client = client;
      this.left = left;
      this.milestones = milestones;
    }

    @Override
    public void work() throws Exception {
      var chance = ThreadLocalRandom.current();
      var text = new EventText(chance.nextLong(), SKILLS, Instant.now());
      for (long rest = left.getAndAdd(-batch); rest > 0; rest = left.getAndAdd(-batch)) {
        int count = (int) Math.min(batch, rest);
        int consumer = 1 + chance.nextInt(CONSUMERS);
        text.write(consumer, NEXT_ID.getAndAdd(count), count);
        client.report(consumer, form, text, count);
        milestones.add(count);
      }
    }

    @Override
    public void close() throws IOException {
      client.close();
    }
  }

  /** Reports one execution, and another. */
  private record Single(ExecutionClient client) implements Crowd.Worker {

    @Override
    public void work() throws IOException, InterruptedException {
      var chance = ThreadLocalRandom.current();
      var text = new EventText(chance.nextLong(), SKILLS, Instant.now());
      int consumer = 1 + chance.nextInt(CONSUMERS);
      text.write(consumer, NEXT_ID.getAndIncrement(), 1);
      client.report(consumer, Form.SINGLE, text, 1);
    }

    @Override
    public void close() throws IOException {
      client.close();
    }
  }

  /** All send the same; whoever comes first counts, the others are duplicates. */
  private static long storedTwice(Server server, ExecutionCounts counts) throws Exception {
    var text = new EventText(1, SKILLS, Instant.now());
    text.write(1, NEXT_ID.getAndAdd(CONTESTED), CONTESTED);
    long before = counts.stored();
    var accepted = new AtomicLong();
    var _ =
        new Crowd(MANY_CLIENTS)
            .work(Duration.ZERO, () -> new Rival(client(server), text, accepted));
    long stored = counts.stored() - before;
    if (accepted.get() != stored || stored < CONTESTED) {
      throw new IllegalStateException(
          "Of %d contested executions %d are stored and %d were accepted"
              .formatted(CONTESTED, stored, accepted.get()));
    }
    return stored - CONTESTED;
  }

  private record Rival(ExecutionClient client, EventText text, AtomicLong accepted)
      implements Crowd.Worker {

    @Override
    public void work() throws IOException, InterruptedException {
      accepted.addAndGet(client.accepted(1, Form.LINES, text));
    }

    @Override
    public void close() throws IOException {
      client.close();
    }
  }
}
