package io.cvf.ecosystem.governance.payouts;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A run as a table for spreadsheets and banks without files of their own (RFC 4180). */
final class PayoutCsv {

  private static final String HEADER =
      "run,partner,name,holder,iban,bic,country,amount,currency,endToEndId\r\n";

  /** What a spreadsheet takes for the beginning of a formula. */
  private static final String FORMULA = "=+-@\t\r";

  private PayoutCsv() {}

  static String of(PayoutRun run, List<PayoutItem> items) {
    return items.stream().map(it -> line(run, it)).collect(Collectors.joining("", HEADER, ""));
  }

  private static String line(PayoutRun run, PayoutItem item) {
    var account = item.account();
    var bic = account.bic();
    return Stream.of(
            run.id(),
            item.slug(),
            item.name(),
            account.holder(),
            account.iban(),
            bic == null ? "" : bic,
            account.country(),
            Amounts.text(item.minor(), run.currency()),
            run.currency(),
            item.endToEndId())
        .map(PayoutCsv::cell)
        .collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String cell(String text) {
    var safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    return safe.chars().anyMatch(it -> ",\"\r\n".indexOf(it) >= 0)
        ? "\"" + safe.replace("\"", "\"\"") + "\""
        : safe;
  }
}
