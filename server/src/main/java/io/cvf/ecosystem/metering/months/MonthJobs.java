package io.cvf.ecosystem.metering.months;

import io.cvf.ecosystem.platform.jobs.RecurringJob;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MonthJobs {

  /** When nothing is due it costs a look at a table of a row a month. */
  @Bean
  RecurringJob billingMonthsJob(MonthRounds rounds) {
    return new RecurringJob("billing-months", Duration.ofMinutes(5), rounds::run);
  }

  @Bean
  RecurringJob meteringRetentionJob(MeteringRetention retention) {
    return new RecurringJob("metering-retention", Duration.ofHours(6), retention::run);
  }
}
