package io.cvf.ecosystem.sdk;

import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Jobs and the audit log. */
public final class Platform {

  private static final Duration FIRST_LOOK = Duration.ofMillis(100);
  private static final Duration SLOWEST_LOOK = Duration.ofSeconds(2);

  private final Transport transport;

  Platform(Transport transport) {
    this.transport = transport;
  }

  public Job job(UUID id) {
    return transport.read(Call.get("/jobs/" + id), Job.class);
  }

  /**
   * Waits for a job to end, DONE or FAILED.
   *
   * @param atMost how long to wait between looks in all; the job goes on when it is over
   * @param progress is shown the job at each look, the last one included
   * @throws EcosystemException of type {@code urn:cvf:problem:timeout} when the time is over
   */
  public Job awaitJob(UUID id, Duration atMost, Consumer<Job> progress) {
    var wait = FIRST_LOOK;
    var left = atMost;
    while (true) {
      var job = job(id);
      progress.accept(job);
      if (job.finished()) {
        return job;
      }
      if (!left.isPositive()) {
        throw new EcosystemException(
            Problem.of(
                "timeout",
                "Job " + id + " is still running",
                "It goes on by itself; %d of %d done.".formatted(job.done(), job.total())));
      }
      transport.pause(wait);
      left = left.minus(wait);
      wait = wait.multipliedBy(3).dividedBy(2);
      wait = wait.compareTo(SLOWEST_LOOK) > 0 ? SLOWEST_LOOK : wait;
    }
  }

  /** The whole audit log, oldest first, as it arrives; close the stream. ADMIN only. */
  public Stream<AuditEntry> auditExport() {
    return transport.lines(Call.get("/audit/export")).map(AuditEntry::parse);
  }
}
