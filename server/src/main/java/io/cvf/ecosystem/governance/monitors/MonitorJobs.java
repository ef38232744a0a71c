package io.cvf.ecosystem.governance.monitors;

import io.cvf.ecosystem.platform.jobs.RecurringJob;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MonitorJobs {

  @Bean
  RecurringJob foldProbes(ProbeFolding folding) {
    return new RecurringJob("monitor-days", Duration.ofMinutes(10), folding::fold);
  }

  @Bean
  RecurringJob keepProbes(ProbeRetention retention) {
    return new RecurringJob("monitor-retention", Duration.ofHours(6), retention::run);
  }

  @Bean
  RecurringJob lookAtExecutions(ExecutionLooks looks) {
    return new RecurringJob("monitor-executions", Duration.ofMinutes(10), looks::look);
  }

  @Bean
  RecurringJob warnOfCertificates(CertificateWarnings warnings) {
    return new RecurringJob("monitor-certificates", Duration.ofHours(1), warnings::warn);
  }

  @Bean
  RecurringJob endMonitors(MonitorService service) {
    return new RecurringJob("monitor-ends", Duration.ofHours(1), service::endOverdue);
  }
}
