package io.cvf.ecosystem.governance.budgets;

import io.cvf.ecosystem.platform.jobs.RecurringJob;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class BudgetJobs {

  @Bean
  RecurringJob budgetAlertsJob(BudgetAlerts alerts) {
    return new RecurringJob("budget-alerts", Duration.ofMinutes(5), alerts::run);
  }
}
