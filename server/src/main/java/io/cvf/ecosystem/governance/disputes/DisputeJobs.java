package io.cvf.ecosystem.governance.disputes;

import io.cvf.ecosystem.platform.jobs.RecurringJob;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DisputeJobs {

  /** When nothing is due it costs three looks at small indexes. */
  @Bean
  RecurringJob disputeDeadlinesJob(DisputeDeadlines deadlines) {
    return new RecurringJob("dispute-deadlines", Duration.ofMinutes(1), deadlines::run);
  }
}
