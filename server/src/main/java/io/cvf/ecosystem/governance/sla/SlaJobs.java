package io.cvf.ecosystem.governance.sla;

import io.cvf.ecosystem.platform.jobs.RecurringJob;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SlaJobs {

  @Bean
  RecurringJob sealSlaMonths(SlaSealing sealing) {
    return new RecurringJob("sla-months", Duration.ofMinutes(1), sealing::sealDue);
  }

  @Bean
  RecurringJob doSlaSteps(SlaEnforcement enforcement) {
    return new RecurringJob("sla-steps", Duration.ofMinutes(1), enforcement::doDue);
  }

  @Bean
  RecurringJob watchSlaBudgets(BurnWatch watch) {
    return new RecurringJob("sla-burn", Duration.ofMinutes(1), watch::look);
  }
}
