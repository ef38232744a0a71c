package io.cvf.ecosystem.integrations.partners;

import io.cvf.ecosystem.platform.jobs.RecurringJob;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PartnerJobs {

  @Bean
  RecurringJob expirePartners(PartnerExpiry expiry) {
    return new RecurringJob("partner-expiry", Duration.ofMinutes(10), expiry::expire);
  }

  @Bean
  RecurringJob checkPartnerWebsites(WebsiteService websites) {
    return new RecurringJob("partner-websites", Duration.ofMinutes(30), websites::checkDue);
  }
}
