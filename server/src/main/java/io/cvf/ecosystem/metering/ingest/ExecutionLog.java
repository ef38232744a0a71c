package io.cvf.ecosystem.metering.ingest;

import io.cvf.ecosystem.platform.problems.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/**
 * The step from an accepted batch to the store, and all that ingest knows of it: {@link #append}
 * returns once the batch is durable. A distributed log could stand here.
 *
 * <p>Batches that arrive while others are being written are written together: whoever may write
 * next takes along everything that waits. So a thousand single executions cost little more than one
 * batch of a thousand.
 */
@Service
class ExecutionLog {

  /** Beyond so many waiting events a batch is sent away, before memory grows. */
  static final int MOST_WAITING = 100_000;

  private static final int ATTEMPTS = 5;
  private static final Duration COME_BACK = Duration.ofSeconds(1);

  private final ExecutionWriter writer;
  private final ConcurrentLinkedQueue<Waiting> queue = new ConcurrentLinkedQueue<>();
  private final AtomicInteger waitingEvents = new AtomicInteger();
  private final Semaphore writers;

  ExecutionLog(ExecutionWriter writer) {
    this.writer = writer;
    this.writers =
        new Semaphore(Math.clamp(Runtime.getRuntime().availableProcessors(), 2, 8), true);
  }

  private static final class Waiting {

    final Batch batch;
    final CompletableFuture<BatchOutcome> outcome = new CompletableFuture<>();

    /** Somebody writes it. */
    volatile boolean taken;

    Waiting(Batch batch) {
      this.batch = batch;
    }

    int size() {
      return batch.events().size();
    }
  }

  /**
   * @throws Problem 429 {@code too-busy} when more wait than can be written soon; nothing of the
   *     batch is kept then
   */
  BatchOutcome append(Batch batch) throws InterruptedException {
    var mine = new Waiting(batch);
    if (waitingEvents.addAndGet(mine.size()) > MOST_WAITING) {
      waitingEvents.addAndGet(-mine.size());
      throw tooBusy();
    }
    queue.add(mine);
    while (!mine.taken) {
      writers.acquire();
      try {
        if (!mine.taken) {
          writeTogether(takeAlong());
        }
      } finally {
        writers.release();
      }
    }
    try {
      return mine.outcome.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException refused ? refused : e;
    }
  }

  private List<Waiting> takeAlong() {
    var group = new ArrayList<Waiting>();
    var events = 0;
    while (events < Batch.LARGEST) {
      var next = queue.poll();
      if (next == null) {
        break;
      }
      next.taken = true;
      group.add(next);
      events += next.size();
    }
    return group;
  }

  private void writeTogether(List<Waiting> group) {
    if (group.isEmpty()) {
      return;
    }
    try {
      var outcomes = write(group.stream().map(waiting -> waiting.batch).toList());
      for (var i = 0; i < group.size(); i++) {
        group.get(i).outcome.complete(outcomes.get(i));
      }
    } catch (RuntimeException | Error fault) {
      group.forEach(waiting -> waiting.outcome.completeExceptionally(fault));
    } finally {
      waitingEvents.addAndGet(-group.stream().mapToInt(Waiting::size).sum());
    }
  }

  /** The same keys sent by many at once can make the database give one of them up. */
  private List<BatchOutcome> write(List<Batch> batches) {
    for (var attempt = 1; ; attempt++) {
      try {
        return writer.write(batches);
      } catch (PessimisticLockingFailureException givenUp) {
        if (attempt == ATTEMPTS) {
          throw givenUp;
        }
      }
    }
  }

  static Problem tooBusy() {
    return Problem.of(
            HttpStatus.TOO_MANY_REQUESTS,
            "too-busy",
            "More executions are reported than can be stored",
            "Wait as long as Retry-After says, then send it again with the same ids.")
        .retryAfter(COME_BACK);
  }
}
