package io.cvf.ecosystem.governance.payouts;

import io.cvf.ecosystem.platform.problems.Violations;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.iban4j.BicFormatException;
import org.iban4j.BicUtil;
import org.iban4j.IbanUtil;
import org.iban4j.UnsupportedCountryException;
import org.jspecify.annotations.Nullable;

/**
 * Where money is sent.
 *
 * @param holder at most 70 characters, as the bank knows them
 * @param iban without blanks, its check digits right
 * @param bic 8 or 11 characters; banks find it out themselves for IBANs of their area
 * @param country of the holder, ISO 3166-1 alpha-2
 */
record BankAccount(String holder, String iban, @Nullable String bic, String country) {

  private static final int MAX_HOLDER = 70;
  private static final int SHOWN = 4;
  private static final Set<String> COUNTRIES = Set.copyOf(Arrays.asList(Locale.getISOCountries()));

  /** Throws 422 {@code invalid-input} with all that is wrong. */
  static BankAccount checked(
      @Nullable String holder,
      @Nullable String iban,
      @Nullable String bic,
      @Nullable String country) {
    var name = holder == null ? "" : holder.strip().replaceAll("\\s+", " ");
    var account = compact(iban);
    var bank = compact(bic);
    var land = compact(country);
    new Violations()
        .require(
            name.codePointCount(0, name.length()) <= MAX_HOLDER && SepaText.isReadable(name),
            "/holder",
            "Name the holder in 1 to %d characters a bank can write.".formatted(MAX_HOLDER))
        .require(
            isIban(account), "/iban", "Not an IBAN: check its country, length and check digits.")
        .require(
            bank.isEmpty() || isBic(bank), "/bic", "A BIC has 8 or 11 characters, or is left out.")
        .require(
            COUNTRIES.contains(land), "/country", "Name the country by two letters, such as DE.")
        .refuseIfAny();
    return new BankAccount(name, account, bank.isEmpty() ? null : bank, land);
  }

  static boolean isIban(String iban) {
    return IbanUtil.isValid(iban);
  }

  static boolean isBic(String bic) {
    try {
      BicUtil.validate(bic);
      return true;
    } catch (BicFormatException | UnsupportedCountryException e) {
      return false;
    }
  }

  /** As machines read it: capitals without blanks. */
  static String compact(@Nullable String text) {
    return text == null ? "" : text.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
  }

  /** Enough to recognise it by, such as {@code DE89…3000}. */
  String maskedIban() {
    return iban.substring(0, SHOWN) + "…" + iban.substring(iban.length() - SHOWN);
  }
}
