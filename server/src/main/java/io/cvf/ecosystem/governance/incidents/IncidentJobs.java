package io.cvf.ecosystem.governance.incidents;

import io.cvf.ecosystem.platform.jobs.RecurringJob;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class IncidentJobs {

  /** When nothing is due it costs three looks at small indexes. */
  @Bean
  RecurringJob incidentRoundsJob(IncidentRounds rounds) {
    return new RecurringJob("incident-rounds", Duration.ofSeconds(20), rounds::run);
  }
}
