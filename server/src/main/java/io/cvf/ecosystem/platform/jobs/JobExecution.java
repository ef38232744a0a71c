package io.cvf.ecosystem.platform.jobs;

import io.cvf.ecosystem.platform.problems.Problem;
import java.time.Clock;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Runs one job once, and writes down how it ended. */
@Component
class JobExecution {

  /** A job that takes its node down each time must not do so for ever. */
  static final int MAX_ATTEMPTS = 5;

  private static final Logger log = LoggerFactory.getLogger(JobExecution.class);

  private final Jobs jobs;
  private final JsonMapper json;
  private final Clock clock;

  JobExecution(Jobs jobs, JsonMapper json, Clock clock) {
    this.jobs = jobs;
    this.json = json;
    this.clock = clock;
  }

  /**
   * @throws RunCutOff when the node is stopping and the job has to be run again
   */
  void run(UUID id, JobHandler handler, BooleanSupplier stopping) {
    var claimed = jobs.claim(id).orElse(null);
    if (claimed == null) {
      return;
    }
    if (claimed.attempt() > MAX_ATTEMPTS) {
      fail(claimed, "The job was cut off %d times and is not tried again.".formatted(MAX_ATTEMPTS));
      return;
    }
    var run =
        new RunningJob(
            claimed,
            (done, total, first, lines) -> jobs.report(claimed, done, total, first, lines),
            json,
            stopping);
    Object result;
    try {
      result = handler.run(run);
    } catch (Exception | StackOverflowError | LinkageError fault) {
      var cutOff = run.wasCutOff();
      Thread.interrupted(); // a stopping node interrupts its jobs; what follows needs the database
      run.close();
      if (cutOff) {
        jobs.requeue(id);
        throw new RunCutOff("Job " + id + " was cut off and will run again");
      }
      report(claimed, handler.kind(), fault);
      return;
    }
    run.close();
    jobs.finish(claimed, json.writeValueAsString(result), clock.instant());
  }

  private void report(Jobs.Claimed claimed, String kind, Throwable fault) {
    if (fault instanceof Problem problem) {
      log.info("Job {} ({}) was refused: {}", claimed.id(), kind, problem.getMessage());
      fail(claimed, String.valueOf(problem.getMessage()));
    } else {
      log.error("Job {} ({}) failed", claimed.id(), kind, fault);
      fail(
          claimed,
          "Something went wrong on our side. Give an administrator the number of this job: %s."
              .formatted(claimed.id()));
    }
  }

  private void fail(Jobs.Claimed claimed, String error) {
    jobs.fail(claimed, error, clock.instant());
  }
}
