package io.cvf.ecosystem.identity.accounts;

import io.cvf.ecosystem.platform.jobs.RecurringJob;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets what nobody can use any more. */
@Configuration(proxyBeanMethods = false)
class Cleanup {

  @Bean
  RecurringJob forgetExpiredLinks(
      Usernames usernames, PasswordResets resets, EmailChanges emailChanges, Clock clock) {
    return new RecurringJob(
        "identity-expired-links",
        Duration.ofHours(1),
        () -> {
          var now = clock.instant();
          usernames.freeExpired(now);
          resets.removeExpired(now);
          emailChanges.removeExpired(now);
        });
  }
}
