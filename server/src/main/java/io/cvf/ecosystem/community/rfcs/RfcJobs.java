package io.cvf.ecosystem.community.rfcs;

import io.cvf.ecosystem.platform.jobs.RecurringJob;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RfcJobs {

  @Bean
  RecurringJob stagnation(RfcMoves moves) {
    return new RecurringJob("rfc-stagnation", Duration.ofHours(1), moves::stagnate);
  }
}
