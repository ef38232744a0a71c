package io.cvf.ecosystem.identity.accounts;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Keeps us from filling a mailbox on a stranger's behalf. */
@Component
class MailAllowance {

  private final Allowances perAddress;

  MailAllowance(Clock clock) {
    this.perAddress = new Allowances(6, Duration.ofHours(1), clock);
  }

  boolean allows(String email) {
    return perAddress.take(email.toLowerCase(Locale.ROOT)).isZero();
  }
}
