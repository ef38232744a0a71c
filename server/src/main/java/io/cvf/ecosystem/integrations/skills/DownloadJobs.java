package io.cvf.ecosystem.integrations.skills;

import io.cvf.ecosystem.platform.jobs.RecurringJob;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DownloadJobs {

  @Bean
  RecurringJob addUpDownloads(Downloads downloads) {
    return new RecurringJob("skill-downloads", Duration.ofSeconds(15), downloads::addUp);
  }

  @Bean
  RecurringJob renewDownloadTrends(Downloads downloads) {
    return new RecurringJob("skill-download-trends", Duration.ofHours(1), downloads::endDay);
  }
}
