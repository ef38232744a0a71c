package io.cvf.ecosystem.governance.payouts;

import io.cvf.ecosystem.platform.settings.Setting;
import io.cvf.ecosystem.platform.settings.SettingGroup;
import io.cvf.ecosystem.platform.settings.Settings;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How payouts are made, and from which account. */
@Component
class PayoutSettings implements SettingGroup {

  private static final int MAX_NAME = 70;

  private final Settings settings;

  private final Setting<Duration> pause =
      Setting.duration(
          "governance.payouts.pause",
          "How long nothing is paid to a partner after its payout details were changed.",
          Duration.ofDays(7),
          Duration.ZERO,
          Duration.ofDays(90));

  private final Setting<String> payerName =
      text(
          "governance.payouts.payer-name",
          "Who pays: the holder of the account payouts leave from, as the bank knows it.",
          it -> it.length() <= MAX_NAME && SepaText.isReadable(it),
          "1 to %d characters a bank can write, or nothing.".formatted(MAX_NAME));

  private final Setting<String> payerIban =
      text(
          "governance.payouts.payer-iban",
          "The IBAN of the account payouts leave from.",
          it -> BankAccount.isIban(BankAccount.compact(it)),
          "An IBAN with the right check digits, or nothing.");

  private final Setting<String> payerBic =
      text(
          "governance.payouts.payer-bic",
          "The BIC of the bank payouts leave from; most banks do without.",
          it -> BankAccount.isBic(BankAccount.compact(it)),
          "A BIC of 8 or 11 characters, or nothing.");

  PayoutSettings(Settings settings) {
    this.settings = settings;
  }

  /**
   * The account payouts leave from.
   *
   * @param bic null where the bank does without
   */
  record Payer(String name, String iban, @Nullable String bic) {}

  @Override
  public Collection<Setting<?>> settings() {
    return List.of(pause, payerName, payerIban, payerBic);
  }

  Instant pausedUntil(Instant change) {
    return change.plus(settings.inForce(pause, change));
  }

  /** Empty until somebody has said whose account it is. */
  Optional<Payer> payer() {
    var name = settings.current(payerName);
    var iban = BankAccount.compact(settings.current(payerIban));
    var bic = BankAccount.compact(settings.current(payerBic));
    return name.isEmpty() || iban.isEmpty()
        ? Optional.empty()
        : Optional.of(new Payer(name, iban, bic.isEmpty() ? null : bic));
  }

  private static Setting<String> text(
      String name, String description, Predicate<String> allowed, String rule) {
    return Setting.of(
        name,
        description,
        null,
        "",
        it -> {
          if (!it.isEmpty() && !allowed.test(it)) {
            throw new IllegalArgumentException(rule);
          }
          return it;
        },
        it -> it);
  }
}
