package io.cvf.ecosystem.governance.settlement;

import io.cvf.ecosystem.platform.jobs.RecurringJob;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SettlementJobs {

  /** Sealing begins it at once; this is for a month that could not be settled then. */
  @Bean
  RecurringJob settlement(SettlementRounds rounds) {
    return new RecurringJob("settlement", Duration.ofMinutes(5), rounds::catchUp);
  }

  @Bean
  RecurringJob suspense(Settlements settlements, SuspenseService service) {
    return new RecurringJob(
        "suspense", Duration.ofHours(6), () -> settlements.inSuspense().forEach(service::decide));
  }
}
