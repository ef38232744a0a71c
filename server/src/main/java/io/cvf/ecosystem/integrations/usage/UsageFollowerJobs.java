package io.cvf.ecosystem.integrations.usage;

import io.cvf.ecosystem.platform.jobs.RecurringJob;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class UsageFollowerJobs {

  @Bean
  RecurringJob followUsage(UsageFollower follower) {
    return new RecurringJob("skill-usage", Duration.ofSeconds(10), follower::run);
  }

  @Bean
  RecurringJob catchUpWithSubjects(SubjectCatchUp catchUp) {
    return new RecurringJob("metered-subjects", Duration.ofHours(6), catchUp::run);
  }
}
