package io.cvf.ecosystem.governance.onboarding;

import io.cvf.ecosystem.platform.jobs.RecurringJob;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OnboardingJobs {

  private static final Duration HOUR = Duration.ofHours(1);

  @Bean
  RecurringJob onboardingReminders(ChecklistReminders reminders) {
    return new RecurringJob("onboarding-reminders", HOUR, () -> untilNoneIsLeft(reminders::remind));
  }

  @Bean
  RecurringJob onboardingAlerts(ChecklistReminders reminders) {
    return new RecurringJob("onboarding-alerts", HOUR, () -> untilNoneIsLeft(reminders::alert));
  }

  private static void untilNoneIsLeft(BooleanSupplier batch) {
    boolean more;
    do {
      more = batch.getAsBoolean(); // each batch is a transaction of its own
    } while (more);
  }
}
