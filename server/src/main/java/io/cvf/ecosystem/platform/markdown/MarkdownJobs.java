package io.cvf.ecosystem.platform.markdown;

import io.cvf.ecosystem.platform.jobs.RecurringJob;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MarkdownJobs {

  @Bean
  RecurringJob forgettingOldRenderings(Markdown markdown) {
    return new RecurringJob("markdown-forget", Duration.ofDays(1), markdown::forgetOld);
  }
}
