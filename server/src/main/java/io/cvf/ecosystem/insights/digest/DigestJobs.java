package io.cvf.ecosystem.insights.digest;

import io.cvf.ecosystem.platform.jobs.RecurringJob;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DigestJobs {

  /** Often, so that Monday's comes in the morning; looking whether it was costs one row. */
  @Bean
  RecurringJob writeWeeklyDigest(WeeklyDigest digest) {
    return new RecurringJob("weekly-digest", Duration.ofMinutes(30), digest::write);
  }
}
