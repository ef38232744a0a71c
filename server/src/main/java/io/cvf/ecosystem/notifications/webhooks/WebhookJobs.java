package io.cvf.ecosystem.notifications.webhooks;

import io.cvf.ecosystem.platform.jobs.RecurringJob;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WebhookJobs {

  static final Duration KEPT = Duration.ofDays(30);

  @Bean
  RecurringJob deliverToWebhooks(WebhookDelivery delivery) {
    return new RecurringJob("deliver-to-webhooks", Duration.ofSeconds(2), delivery::deliverDue);
  }

  @Bean
  RecurringJob removeOldWebhookDeliveries(Deliveries deliveries, Clock clock) {
    return new RecurringJob(
        "remove-old-webhook-deliveries",
        Duration.ofHours(6),
        () -> deliveries.removeRequestedBefore(clock.instant().minus(KEPT)));
  }
}
