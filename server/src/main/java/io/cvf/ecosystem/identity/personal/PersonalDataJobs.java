package io.cvf.ecosystem.identity.personal;

import io.cvf.ecosystem.platform.jobs.RecurringJob;
import io.cvf.ecosystem.platform.settings.Setting;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PersonalDataJobs {

  @Bean
  static Setting<Duration> erasurePause() {
    return ErasureService.PAUSE;
  }

  @Bean
  RecurringJob eraseWhoeverIsDue(ErasureService erasures) {
    return new RecurringJob("identity-erasures", Duration.ofMinutes(1), erasures::eraseDue);
  }

  @Bean
  RecurringJob forgetExpiredExports(ExportService exports) {
    return new RecurringJob(
        "identity-expired-exports", Duration.ofHours(1), exports::forgetExpired);
  }
}
