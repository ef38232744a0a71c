package io.cvf.ecosystem.platform.jobs;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Finished jobs are of interest for a while, not for ever. */
@Configuration(proxyBeanMethods = false)
class JobRetention {

  static final Duration KEPT = Duration.ofDays(90);
  private static final Logger log = LoggerFactory.getLogger(JobRetention.class);

  private final Jobs jobs;
  private final Clock clock;

  JobRetention(Jobs jobs, Clock clock) {
    this.jobs = jobs;
    this.clock = clock;
  }

  @Bean
  RecurringJob removeOldJobs() {
    return new RecurringJob("remove-old-jobs", Duration.ofHours(6), this::removeOld);
  }

  void removeOld() {
    var removed = jobs.removeFinishedBefore(clock.instant().minus(KEPT));
    if (removed > 0) {
      log.info("Removed {} jobs that finished more than {} days ago", removed, KEPT.toDays());
    }
  }
}
