package io.cvf.ecosystem.governance.monitors;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Looks at what is due, on this node. A round claims turns and starts their looks, each on a thread
 * of its own, and writes down in one go what earlier looks found.
 */
@Component
class MonitorProbing {

  static final Duration SECOND_TRY_AFTER = Duration.ofSeconds(5);

  private static final Duration BEAT_EVERY = Duration.ofSeconds(10);
  private static final Duration SILENCE = Duration.ofSeconds(60);
  private static final int AT_ONCE = 500;
  private static final int MOST_UNWRITTEN = 100_000;
  private static final Logger log = LoggerFactory.getLogger(MonitorProbing.class);

  private final MonitorTurns turns;
  private final TargetLooks looks;
  private final NetworkWatch network;
  private final PlatformOutages platform;
  private final Sightings sightings;
  private final Clock clock;
  private final HostSlots slots = new HostSlots();
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("monitor-", 0).factory());
  private final ConcurrentLinkedQueue<Finding> found = new ConcurrentLinkedQueue<>();
  private final PriorityBlockingQueue<SecondTry> secondTries =
      new PriorityBlockingQueue<>(64, Comparator.comparing(SecondTry::at));
  private final AtomicInteger underWay = new AtomicInteger();
  private final List<Look> unwritten = new ArrayList<>();
  private Instant nextBeat = Instant.EPOCH;

  /** A failure that is to be confirmed. */
  private record SecondTry(Instant at, Target target, Look first) {}

  MonitorProbing(
      MonitorTurns turns,
      TargetLooks looks,
      NetworkWatch network,
      PlatformOutages platform,
      Sightings sightings,
      Clock clock) {
    this.turns = turns;
    this.looks = looks;
    this.network = network;
    this.platform = platform;
    this.sightings = sightings;
    this.clock = clock;
  }

  /** Once a second. It waits for the database only, never for those who are looked at. */
  synchronized void round() {
    var now = clock.instant();
    beat(now);
    write(now);
    startSecondTries(now);
    List<MonitorTurns.Turn> due;
    do {
      due = turns.claim(now, AT_ONCE);
      due.stream().filter(MonitorTurns.Turn::free).forEach(it -> start(it.target(), null));
    } while (due.size() == AT_ONCE);
  }

  /** A node whose clock was set back beats again at once. */
  private void beat(Instant now) {
    if (!now.isBefore(nextBeat) || now.isBefore(nextBeat.minus(BEAT_EVERY))) {
      platform.beat(now, SILENCE);
      nextBeat = now.plus(BEAT_EVERY);
    }
  }

  /** What cannot be written now is tried again in the next round. */
  private void write(Instant now) {
    var findings = new ArrayList<Finding>();
    for (var next = found.poll(); next != null; next = found.poll()) {
      findings.add(next);
    }
    unwritten.addAll(network.judge(findings, now));
    if (unwritten.size() > MOST_UNWRITTEN) {
      log.error("{} looks could not be written down and are lost", unwritten.size());
      unwritten.clear();
    }
    if (!unwritten.isEmpty()) {
      sightings.take(List.copyOf(unwritten));
      unwritten.clear();
    }
  }

  private void startSecondTries(Instant now) {
    for (var next = secondTries.peek();
        next != null && !next.at().isAfter(now);
        next = secondTries.peek()) {
      secondTries.remove(next);
      start(next.target(), next.first());
    }
  }

  private void start(Target target, @Nullable Look first) {
    underWay.incrementAndGet();
    threads.execute(() -> {
      try {
        look(target, first);
      } catch (InterruptedException stopping) {
        Thread.currentThread().interrupt();
      } catch (RuntimeException fault) {
        log.error("A look of monitor {} was lost", target.monitor(), fault);
      } finally {
        underWay.decrementAndGet();
      }
    });
  }

  /** Whose host is busy for half an interval is not looked at this time: data are missing. */
  private void look(Target target, @Nullable Look first) throws InterruptedException {
    if (!slots.take(target.host(), target.interval().dividedBy(2))) {
      if (first != null) {
        found.add(new Finding(target, List.of(first.uncounted())));
      }
      return;
    }
    Look look;
    try {
      look = looks.look(target);
    } finally {
      slots.giveBack(target.host());
    }
    if (first != null) {
      found.add(new Finding(target, List.of(look.isUp() ? first.uncounted() : first, look)));
    } else if (look.isUp() || target.down()) {
      found.add(new Finding(target, List.of(look)));
    } else {
      secondTries.add(new SecondTry(clock.instant().plus(SECOND_TRY_AFTER), target, look));
    }
  }

  /** Looks that have begun and not ended, those that wait for their host included. */
  int underWay() {
    return underWay.get();
  }

  @PreDestroy
  void stop() {
    threads.shutdownNow();
  }
}
