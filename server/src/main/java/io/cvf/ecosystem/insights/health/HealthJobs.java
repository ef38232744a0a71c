package io.cvf.ecosystem.insights.health;

import io.cvf.ecosystem.platform.jobs.RecurringJob;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class HealthJobs {

  /** Often, so that a day is kept soon after midnight; looking whether it is costs one row. */
  @Bean
  RecurringJob keepIndicators(DailySnapshot snapshot) {
    return new RecurringJob("indicator-days", Duration.ofMinutes(10), snapshot::take);
  }

  @Bean
  RecurringJob keepMilestones(MilestoneProgress milestones) {
    return new RecurringJob("milestones", Duration.ofMinutes(10), milestones::keepReached);
  }
}
