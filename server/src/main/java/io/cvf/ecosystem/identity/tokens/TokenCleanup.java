package io.cvf.ecosystem.identity.tokens;

import io.cvf.ecosystem.platform.jobs.RecurringJob;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets expired tokens a month later, so that their owners can see why a program stopped. */
@Configuration(proxyBeanMethods = false)
class TokenCleanup {

  @Bean
  RecurringJob forgetExpiredTokens(ApiTokens tokens, Clock clock) {
    return new RecurringJob(
        "identity-expired-tokens",
        Duration.ofHours(6),
        () -> tokens.removeExpired(clock.instant().minus(Duration.ofDays(30))));
  }
}
