package io.cvf.ecosystem.community.certification;

import io.cvf.ecosystem.platform.jobs.RecurringJob;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CertificationJobs {

  @Bean
  RecurringJob tellOfExpiry(CertificationExpiry expiry) {
    return new RecurringJob("certification-expiry", Duration.ofHours(1), expiry::tell);
  }
}
