package io.cvf.ecosystem.identity.personal;

import io.cvf.ecosystem.identity.accounts.Account;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.audit.AuditLog;
import io.cvf.ecosystem.platform.jobs.Job;
import io.cvf.ecosystem.platform.jobs.JobService;
import io.cvf.ecosystem.platform.problems.Problem;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Telling members all that is kept of them. */
@Service
class ExportService {

  /** A job that has not ended by then has failed for good. */
  private static final Duration LOST = Duration.ofHours(1);

  private final DataExports exports;
  private final JobService jobs;
  private final AuditLog audit;
  private final Clock clock;

  ExportService(DataExports exports, JobService jobs, AuditLog audit, Clock clock) {
    this.exports = exports;
    this.jobs = jobs;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @param reason of an administrator; null for one's own
   */
  @Transactional
  public Job start(Account account, MemberId by, @Nullable String reason) {
    var now = clock.instant();
    var id = UUID.randomUUID();
    var job = jobs.start(ExportJob.KIND, new ExportJob.Input(account.id().value(), id), by);
    if (!exports.begin(DataExport.begun(account.id(), id, job.id(), by, now), now.minus(LOST))) {
      throw Problem.conflict(
          "export-under-way",
          "An export is being made",
          "Fetch it when it is finished; another one can be asked for then.");
    }
    audit.record(by, "account.export-asked", account.subject(), Map.of(), reason);
    return job;
  }

  DataExport find(MemberId member) {
    return exports.find(member, clock.instant()).orElseThrow(ExportService::notFound);
  }

  byte[] archive(MemberId member) {
    return exports.archive(member, clock.instant()).orElseThrow(ExportService::notFound);
  }

  /** By an administrator, which is written down. */
  @Transactional
  public byte[] fetch(Account account, MemberId by) {
    var archive = archive(account.id());
    audit.record(by, "account.export-fetched", account.subject(), Map.of(), null);
    return archive;
  }

  void forgetExpired() {
    exports.removeExpired(clock.instant());
  }

  private static Problem notFound() {
    return Problem.notFound(
        "export-not-found",
        "There is no export",
        "Ask for one; it can be fetched for %d days.".formatted(ExportJob.KEPT.toDays()));
  }
}
