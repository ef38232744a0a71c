package io.cvf.ecosystem.platform.audit;

import io.cvf.ecosystem.platform.jobs.RecurringJob;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AuditJobs {

  @Bean
  RecurringJob sealAudit(AuditSealer sealer) {
    return new RecurringJob("seal-audit", Duration.ofSeconds(2), sealer::sealAll);
  }
}
