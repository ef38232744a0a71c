package io.cvf.ecosystem.integrations.certification;

import io.cvf.ecosystem.platform.jobs.RecurringJob;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PartnerCertificationJobs {

  private static final Duration DAY = Duration.ofDays(1);

  /** Often enough for the shortest interval; when nothing is due it costs one look at an index. */
  @Bean
  RecurringJob certificationProbes(Prober prober) {
    return new RecurringJob("certification-probes", Duration.ofSeconds(5), prober::probeDue);
  }

  @Bean
  RecurringJob certificationOldProbes(Prober prober) {
    return new RecurringJob("certification-old-probes", DAY, prober::forgetOld);
  }

  @Bean
  RecurringJob certificationMonths(MonthlyRescoring rescoring) {
    return new RecurringJob("certification-months", DAY, rescoring::rescoreDue);
  }

  @Bean
  RecurringJob certificationRenewals(RenewalReminders reminders) {
    return new RecurringJob("certification-renewals", Duration.ofHours(6), reminders::remind);
  }
}
