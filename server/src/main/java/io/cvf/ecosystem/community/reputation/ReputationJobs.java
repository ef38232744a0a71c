package io.cvf.ecosystem.community.reputation;

import io.cvf.ecosystem.platform.jobs.RecurringJob;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReputationJobs {

  @Bean
  RecurringJob lookForRings(RingWatch watch) {
    return new RecurringJob("reputation-rings", Duration.ofHours(1), watch::look);
  }
}
