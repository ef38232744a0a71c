package io.cvf.ecosystem.governance.agreements;

import io.cvf.ecosystem.platform.jobs.RecurringJob;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AgreementJobs {

  @Bean
  RecurringJob agreementDays(AgreementRounds rounds) {
    return new RecurringJob("agreement-days", Duration.ofMinutes(5), rounds::bringUpToDate);
  }

  @Bean
  RecurringJob agreementReminders(AgreementRounds rounds) {
    return new RecurringJob("agreement-reminders", Duration.ofHours(6), rounds::remind);
  }
}
