package io.cvf.ecosystem.metering.comparisons;

import io.cvf.ecosystem.platform.jobs.RecurringJob;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ComparisonJobs {

  @Bean
  RecurringJob oldComparisonsJob(ComparisonService comparisons) {
    return new RecurringJob("old-comparisons", Duration.ofHours(24), comparisons::forgetOld);
  }
}
