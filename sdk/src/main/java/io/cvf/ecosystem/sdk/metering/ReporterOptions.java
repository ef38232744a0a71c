package io.cvf.ecosystem.sdk.metering;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How a reporter is to behave; {@link #open} starts it. Not for use by several threads. */
public final class ReporterOptions {

  private static final System.Logger LOG = System.getLogger(ExecutionReporter.class.getName());
  private static final long MEMORY = 32L * 1024 * 1024;
  private static final long DISK = 1024L * 1024 * 1024;

  private final Delivery.Sink sink;
  private @Nullable Path spool;
  private boolean forced;
  private @Nullable Path refusedFile;
  private long limit;
  private Consumer<RefusedExecution> onRefused =
      refused -> LOG.log(System.Logger.Level.WARNING, "Refused: {0}", refused);
  private Consumer<String> onTrouble = trouble -> LOG.log(System.Logger.Level.WARNING, trouble);

  int batchEvents = 5_000;
  long batchBytes = 8L * 1024 * 1024;
  Duration linger = Duration.ofSeconds(1);
  Duration patience = Duration.ofSeconds(30);
  Duration firstPause = Duration.ofMillis(200);
  Duration longestPause = Duration.ofMinutes(1);

  public ReporterOptions(Delivery.Sink sink) {
    this.sink = sink;
  }

  /**
   * Keeps executions in a folder until the server has answered, so that they outlive the process;
   * without one they are kept in memory. One reporter a folder.
   */
  public ReporterOptions spool(Path folder) {
    this.spool = folder;
    return this;
  }

  /**
   * {@link ExecutionReporter#report} returns when the execution is on the disk (fsync), so that it
   * outlives a loss of power too; else it outlives only the process. Costs some milliseconds a
   * call, whatever the number of threads.
   */
  public ReporterOptions forced() {
    this.forced = true;
    return this;
  }

  /** What may wait at most, in bytes; default 32 MiB in memory, 1 GiB in a spool. */
  public ReporterOptions limit(long bytes) {
    this.limit = bytes;
    return this;
  }

  /**
   * @param events at most so many in a request, 1 to 10,000; default 5,000
   * @param linger how long an execution waits for company; default a second
   */
  public ReporterOptions batches(int events, Duration linger) {
    if (events < 1 || events > 10_000) {
      throw new IllegalArgumentException("A batch has 1 to 10,000 events, not " + events);
    }
    this.batchEvents = events;
    this.linger = linger;
    return this;
  }

  /** How long {@code report} waits for room, and {@code close} for answers; default 30 s. */
  public ReporterOptions patience(Duration time) {
    this.patience = time;
    return this;
  }

  /**
   * Between attempts; they grow from the first to the longest, and are never shorter than the
   * server asks for. Default 200 ms to a minute.
   */
  public ReporterOptions pauses(Duration first, Duration longest) {
    this.firstPause = first;
    this.longestPause = longest;
    return this;
  }

  /** Is told what the server will never count; the default logs it. */
  public ReporterOptions onRefused(Consumer<RefusedExecution> listener) {
    this.onRefused = guarded(listener);
    return this;
  }

  /** Keeps what was refused, a line each; default {@code refused.ndjson} in the spool. */
  public ReporterOptions refusedTo(Path file) {
    this.refusedFile = file;
    return this;
  }

  /** Is told in a sentence why an attempt failed; the default logs it. */
  public ReporterOptions onTrouble(Consumer<String> listener) {
    this.onTrouble = guarded(listener);
    return this;
  }

  /**
   * Starts the reporter, which first sends what an earlier one left in the spool.
   *
   * @throws IOException when the spool cannot be used, or another reporter uses it
   */
  public ExecutionReporter open() throws IOException {
    if (spool == null) {
      if (forced) {
        throw new IllegalStateException("There is no disk to force to without a spool");
      }
      return reporter(new MemoryBacklog(), refusedFile, limit == 0 ? MEMORY : limit);
    }
    var letters = refusedFile == null ? spool.resolve("refused.ndjson") : refusedFile;
    return reporter(
        Spool.open(spool, forced, Spool.SEGMENT_BYTES, onTrouble),
        letters,
        limit == 0 ? DISK : limit);
  }

  private ExecutionReporter reporter(Backlog backlog, @Nullable Path letters, long most) {
    var refusals = new Refusals(onRefused, letters == null ? null : new DeadLetters(letters));
    return new ExecutionReporter(this, sink, backlog, most, refusals, onTrouble);
  }

  /** A listener that fails is no reason to report anything twice. */
  private static <T> Consumer<T> guarded(Consumer<T> listener) {
    return news -> {
      try {
        listener.accept(news);
      } catch (RuntimeException failure) {
        LOG.log(System.Logger.Level.ERROR, "A listener of the reporter failed", failure);
      }
    };
  }
}
