package io.cvf.ecosystem.integrations.reviews;

import io.cvf.ecosystem.platform.jobs.RecurringJob;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RatingJobs {

  @Bean
  RecurringJob refreshRatings(RatingRefresh refresh) {
    return new RecurringJob("skill-ratings", Duration.ofMinutes(10), refresh::run);
  }
}
