package io.cvf.ecosystem.platform.jobs;

import io.cvf.ecosystem.platform.access.MemberId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Gathers what a handler reports and writes it down every {@value #PAUSE_MILLIS} ms if there is
 * something new: a job of a million items does not cost a million updates.
 */
final class RunningJob implements JobRun, AutoCloseable {

  static final int PAUSE_MILLIS = 200;
  private static final int MAX_LINE = 2_000;
  private static final Logger log = LoggerFactory.getLogger(RunningJob.class);

  /** Where reports go; false when this run no longer owns the job. */
  interface Reports {
    boolean write(int done, int total, int firstMessage, List<String> messages);
  }

  private final Jobs.Claimed claimed;
  private final Reports reports;
  private final JsonMapper json;
  private final BooleanSupplier stopping;
  private final ScheduledExecutorService writer =
      Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("job-progress").factory());

  private int done;
  private int total;
  private int messages;
  private final List<String> unwritten = new ArrayList<>();
  private boolean news;
  private volatile @Nullable String cutOff;

  RunningJob(Jobs.Claimed claimed, Reports reports, JsonMapper json, BooleanSupplier stopping) {
    this.claimed = claimed;
    this.reports = reports;
    this.json = json;
    this.stopping = stopping;
    var _ =
        writer.scheduleWithFixedDelay(
            this::writeOrWarn, PAUSE_MILLIS, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
  }

  @Override
  public <T> T input(Class<T> type) {
    return json.readValue(claimed.input(), type);
  }

  @Override
  public MemberId startedBy() {
    return claimed.startedBy();
  }

  @Override
  public void progress(int nowDone, int nowTotal) {
    boolean first;
    synchronized (this) {
      first = total == 0;
      done = nowDone;
      total = nowTotal;
      news = true;
    }
    if (first) {
      writeOrWarn();
    }
    goOnIfMeantTo();
  }

  @Override
  public void message(String line) {
    synchronized (this) {
      if (messages < MAX_MESSAGES) {
        messages++;
        unwritten.add(line.length() <= MAX_LINE ? line : line.substring(0, MAX_LINE - 1) + "…");
        news = true;
      }
    }
    goOnIfMeantTo();
  }

  private void goOnIfMeantTo() {
    if (stopping.getAsBoolean()) {
      cutOff = "the node is stopping";
    }
    if (cutOff != null) {
      throw new RunCutOff(cutOff);
    }
  }

  boolean wasCutOff() {
    return cutOff != null || stopping.getAsBoolean();
  }

  /** A database that does not answer for a moment must not fail the job: the next write tries. */
  private void writeOrWarn() {
    try {
      write();
    } catch (RuntimeException fault) {
      log.warn("The progress of job {} could not be written: {}", claimed.id(), fault.getMessage());
    }
  }

  private synchronized void write() {
    if (!news) {
      return;
    }
    if (!reports.write(done, total, messages - unwritten.size(), List.copyOf(unwritten))) {
      cutOff = "another run has taken the job over";
    }
    unwritten.clear();
    news = false;
  }

  /** Writes what is left. */
  @Override
  public void close() {
    writer.close();
    write();
  }
}
