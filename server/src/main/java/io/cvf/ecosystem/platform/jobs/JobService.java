package io.cvf.ecosystem.platform.jobs;

import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.problems.Problem;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/** Starts long work, and shows it. */
@Service
public class JobService {

  private final Jobs jobs;
  private final JobScheduler scheduler;
  private final JsonMapper json;
  private final Clock clock;

  JobService(Jobs jobs, JobScheduler scheduler, JsonMapper json, Clock clock) {
    this.jobs = jobs;
    this.scheduler = scheduler;
    this.json = json;
    this.clock = clock;
  }

  /**
   * Queues a job in the caller's transaction; it is taken up as soon as that commits.
   *
   * @param kind names the {@link JobHandler}
   * @param input is kept as JSON for {@link JobRun#input}
   * @throws IllegalArgumentException when no handler has that kind
   */
  @Transactional
  public Job start(String kind, Object input, MemberId startedBy) {
    if (!scheduler.knows(kind)) {
      throw new IllegalArgumentException("No JobHandler has the kind " + kind);
    }
    var now = clock.instant();
    var id = jobs.add(kind, json.writeValueAsString(input), startedBy, now);
    scheduler.schedule(kind, id);
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            scheduler.lookForWork();
          }
        });
    return new Job(id, kind, Job.State.QUEUED, 0, 0, List.of(), null, null, now, null);
  }

  /** The job of whoever started it; staff see everyone's. */
  Job find(UUID id, Caller caller) {
    return jobs.find(id, caller.isStaff() ? null : caller.id())
        .orElseThrow(() ->
            Problem.notFound(
                "job-not-found",
                "No such job",
                "No job of yours has this id. Finished jobs are removed after %d days."
                    .formatted(JobRetention.KEPT.toDays())));
  }

  /** Kind, state and times of each job they started, as JSON, oldest first. */
  public List<String> recordsOf(MemberId member) {
    return jobs.recordsOf(member);
  }

  Page<Job> of(MemberId member, Paging paging) {
    return jobs.of(member, paging);
  }
}
