package io.cvf.ecosystem.platform.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/** A currency's amounts as whole numbers of its smallest unit, such as cents. */
public record MinorUnits(Currency currency) {

  /** ISO 4217, such as {@code EUR}. */
  public String code() {
    return currency.getCurrencyCode();
  }

  /** How many of the decimals of an amount the minor unit is: 2 for EUR, 0 for JPY. */
  public int digits() {
    return Math.max(0, currency.getDefaultFractionDigits());
  }

  /**
   * Half a unit and more is rounded up, away from zero.
   *
   * @throws ArithmeticException when it does not fit into 64 bits
   */
  public long rounded(BigDecimal amount) {
    return amount.movePointRight(digits()).setScale(0, RoundingMode.HALF_UP).longValueExact();
  }

  /** Such as {@code -1234.50}. */
  public String text(long minor) {
    return BigDecimal.valueOf(minor, digits()).toPlainString();
  }

  /** Such as {@code 1234.50 EUR}. */
  public String textWithCode(long minor) {
    return text(minor) + " " + code();
  }
}
