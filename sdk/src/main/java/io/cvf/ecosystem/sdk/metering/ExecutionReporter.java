package io.cvf.ecosystem.sdk.metering;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/**
 * Reports executions in the background, each counted once: in batches, compressed, again after
 * every failure and always with the same ids. Safe for use by many threads; holds no more in memory
 * than a batch and, without a spool, what waits.
 */
public final class ExecutionReporter implements AutoCloseable {

  private final Duration patience;
  private final int batchEvents;
  private final long batchBytes;
  private final Backlog backlog;
  private final Refusals refusals;
  private final Consumer<String> onTrouble;
  private final Backoff backoff;
  private final Courier courier;
  private final Pending pending;
  private final Thread sender;

  ExecutionReporter(
      ReporterOptions options,
      Delivery.Sink sink,
      Backlog backlog,
      long limit,
      Refusals refusals,
      Consumer<String> onTrouble) {
    this.patience = options.patience;
    this.batchEvents = options.batchEvents;
    this.batchBytes = options.batchBytes;
    this.backlog = backlog;
    this.refusals = refusals;
    this.onTrouble = onTrouble;
    this.pending = new Pending(options, limit, backlog.leftOver());
    this.backoff = new Backoff(options.firstPause, options.longestPause);
    this.courier = new Courier(sink, backoff, pending::pause, this::failed);
    this.sender = Thread.ofPlatform().daemon().name("cvf-execution-reporter").start(this::send);
  }

  /** As {@link #report(Collection)}. */
  public void report(Execution execution) {
    report(List.of(execution));
  }

  /**
   * Takes executions to be reported; with a spool they outlive this process from here on. Waits
   * while there is no room for them.
   *
   * @throws BacklogFull when there is none for too long; nothing was taken
   * @throws UncheckedIOException when they cannot be kept; they may be reported all the same, so
   *     report exactly these again
   * @throws IllegalArgumentException when one is longer than 1 MiB as JSON, which no server takes;
   *     nothing was taken
   * @throws IllegalStateException when it has been closed
   */
  public void report(Collection<Execution> executions) {
    var lines = executions.stream().map(CloudEvent::line).toList();
    if (lines.isEmpty()) {
      return;
    }
    if (lines.stream().anyMatch(line -> line.length > Records.LONGEST)) {
      // In a spool it would look like damage, and hide what comes after it.
      throw new IllegalArgumentException("An execution is longer than 1 MiB");
    }
    long size = lines.stream().mapToLong(line -> line.length).sum();
    pending.reserve(size, patience);
    try {
      backlog.add(lines);
    } catch (IOException failure) {
      pending.giveBack(size);
      throw new UncheckedIOException("The executions could not be kept", failure);
    }
    pending.took(lines.size());
  }

  /**
   * Sends at once what was reported so far, and waits for the answers.
   *
   * @return whether all were answered in that time
   */
  public boolean flush(Duration atMost) throws InterruptedException {
    return pending.hurry(atMost);
  }

  public ReporterStatus status() {
    return pending.status();
  }

  /**
   * Takes nothing more, sends what waits, for as long as the patience lasts, and ends. What is left
   * then stays in the spool for the next reporter.
   *
   * @throws IllegalStateException when something is left and there is no spool
   */
  @Override
  public void close() {
    pending.close();
    try {
      var _ = pending.hurry(patience);
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
    }
    pending.stop();
    sender.interrupt();
    awaitSender();
    try {
      backlog.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    long left = pending.status().pending();
    if (left > 0 && !backlog.lasting()) {
      throw new IllegalStateException(
          "%,d executions were not reported and are lost; a spool keeps them".formatted(left));
    }
  }

  private void awaitSender() {
    boolean interrupted = false;
    while (sender.isAlive()) {
      try {
        sender.join();
      } catch (InterruptedException again) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void send() {
    try {
      while (pending.awaitDue()) {
        try {
          sendBatch();
        } catch (IOException | RuntimeException failure) {
          failed(failure.toString());
          var _ = pending.pause(backoff.after(Duration.ZERO));
        }
      }
    } catch (InterruptedException stopping) {
      // What was under way will be sent again.
    }
  }

  private void sendBatch() throws IOException, InterruptedException {
    var batch = backlog.next(batchEvents, batchBytes);
    if (batch.lines().isEmpty()) {
      throw new IOException("The spool has less to read than was written to it");
    }
    var receipt = courier.deliver(batch.lines());
    if (receipt.isPresent()) {
      refusals.add(receipt.get().refused());
      backlog.forget(batch);
      pending.settle(batch, receipt.get());
    }
  }

  private void failed(String why) {
    pending.failed(why);
    onTrouble.accept(why);
  }
}
