package io.cvf.ecosystem.governance.payouts;

import io.cvf.ecosystem.governance.rating.Csv;
import java.util.List;
import java.util.stream.Collectors;

/** A run as a table for spreadsheets and banks without files of their own. */
final class PayoutCsv {

  private static final String HEADER =
      "run,partner,name,holder,iban,bic,country,amount,currency,endToEndId\r\n";

  private PayoutCsv() {}

  static String of(PayoutRun run, List<PayoutItem> items) {
    return items.stream().map(it -> line(run, it)).collect(Collectors.joining("", HEADER, ""));
  }

  private static String line(PayoutRun run, PayoutItem item) {
    var account = item.account();
    var bic = account.bic();
    return Csv.line(
        run.id(),
        item.slug(),
        item.name(),
        account.holder(),
        account.iban(),
        bic == null ? "" : bic,
        account.country(),
        run.money().text(item.minor()),
        run.currency(),
        item.endToEndId());
  }
}
