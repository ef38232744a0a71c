package io.cvf.ecosystem.platform.mail;

import io.cvf.ecosystem.platform.jobs.RecurringJob;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

/** The outbox is emptied every other second, and old mail, which is personal data, removed. */
@Configuration(proxyBeanMethods = false)
class MailJobs {

  static final Duration KEPT = Duration.ofDays(30);
  private static final Logger log = LoggerFactory.getLogger(MailJobs.class);

  private final Mails mails;
  private final Clock clock;

  MailJobs(Mails mails, Clock clock) {
    this.mails = mails;
    this.clock = clock;
  }

  @Bean
  @ConditionalOnProperty("spring.mail.host")
  RecurringJob deliverMail(JavaMailSender smtp, MailProperties properties) {
    var delivery = new MailDelivery(mails, smtp, properties.from(), clock);
    return new RecurringJob("deliver-mail", Duration.ofSeconds(2), delivery::deliverDue);
  }

  @Bean
  RecurringJob removeOldMail() {
    return new RecurringJob("remove-old-mail", Duration.ofHours(6), this::removeOld);
  }

  void removeOld() {
    var removed = mails.removeWrittenBefore(clock.instant().minus(KEPT));
    if (removed > 0) {
      log.info("Removed {} mails older than {} days", removed, KEPT.toDays());
    }
  }
}
