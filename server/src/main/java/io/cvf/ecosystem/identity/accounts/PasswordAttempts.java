package io.cvf.ecosystem.identity.accounts;

import io.cvf.ecosystem.platform.problems.Problem;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Slows guessing down: by one address at one account, by one address at many accounts, and by many
 * addresses at one account. The last is wide, so that a stranger cannot easily lock somebody out.
 */
@Component
public class PasswordAttempts {

  private final Allowances fromAddressAtAccount;
  private final Allowances fromAddress;
  private final Allowances atAccount;

  PasswordAttempts(Clock clock) {
    fromAddressAtAccount = new Allowances(10, Duration.ofMinutes(15), clock);
    fromAddress = new Allowances(60, Duration.ofMinutes(15), clock);
    atAccount = new Allowances(100, Duration.ofHours(1), clock);
  }

  /** Counts an attempt, throws 429 {@code too-many-sign-ins} when there were too many. */
  public void begin(String login, String address) {
    var account = login.toLowerCase(Locale.ROOT);
    var waits =
        List.of(
            fromAddressAtAccount.take(address + " " + account),
            fromAddress.take(address),
            atAccount.take(account));
    var wait = waits.stream().max(Duration::compareTo).orElseThrow();
    if (!wait.isZero()) {
      throw Problem.of(
              HttpStatus.TOO_MANY_REQUESTS,
              "too-many-sign-ins",
              "Too many wrong passwords",
              "Wait as long as Retry-After says, or choose a new password by e-mail.")
          .retryAfter(wait);
    }
  }

  /** The right password does not count. */
  public void succeeded(String login, String address) {
    var account = login.toLowerCase(Locale.ROOT);
    fromAddressAtAccount.giveBack(address + " " + account);
    fromAddress.giveBack(address);
    atAccount.giveBack(account);
  }
}
