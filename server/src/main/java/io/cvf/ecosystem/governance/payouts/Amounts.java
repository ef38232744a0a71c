package io.cvf.ecosystem.governance.payouts;

import java.math.BigDecimal;
import java.util.Currency;

/** Minor units as people and banks write them. */
final class Amounts {

  private Amounts() {}

  /** With a dot and all digits of the currency's minor unit: {@code 1234.50}. */
  static String text(long minor, String currency) {
    var digits = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    return BigDecimal.valueOf(minor, digits).toPlainString();
  }
}
