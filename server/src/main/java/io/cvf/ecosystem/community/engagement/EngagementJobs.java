package io.cvf.ecosystem.community.engagement;

import io.cvf.ecosystem.platform.jobs.RecurringJob;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EngagementJobs {

  /** Often, so that a day is kept soon after midnight; looking costs one row. */
  @Bean
  RecurringJob keepEndedDays(History history) {
    return new RecurringJob("engagement-days", Duration.ofMinutes(10), history::keepEndedDays);
  }
}
