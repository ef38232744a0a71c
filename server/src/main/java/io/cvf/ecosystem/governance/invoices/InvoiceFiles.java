package io.cvf.ecosystem.governance.invoices;

import io.cvf.ecosystem.governance.documents.DocumentPrinter;
import io.cvf.ecosystem.governance.documents.Wording;
import io.cvf.ecosystem.governance.rating.BilledLines;
import io.cvf.ecosystem.governance.rating.LineFiles;
import io.cvf.ecosystem.governance.rating.LineFiles.Column;
import io.cvf.ecosystem.platform.money.MinorUnits;
import java.io.IOException;
import java.io.Writer;
import java.time.Clock;
import java.util.Currency;
import java.util.List;
import org.springframework.stereotype.Component;

/** Invoices as files to keep. */
@Component
class InvoiceFiles {

  private final BilledLines lines;
  private final LineFiles files;
  private final InvoiceViews views;
  private final DocumentPrinter printer;
  private final Clock clock;

  InvoiceFiles(
      BilledLines lines,
      LineFiles files,
      InvoiceViews views,
      DocumentPrinter printer,
      Clock clock) {
    this.lines = lines;
    this.files = files;
    this.views = views;
    this.printer = printer;
    this.clock = clock;
  }

  /** Each line, a batch in memory at a time. */
  void csv(Invoice it, Writer out) throws IOException {
    var units = units(it);
    files.csv(
        paging -> lines.ofInvoice(it.id(), paging),
        List.of(
            new Column("line", (line, _) -> line.id()),
            new Column("skill", (line, known) -> known.skill(line).slug()),
            new Column("executed in", (line, _) -> line.executedIn()),
            new Column("executions", (line, _) -> line.executions()),
            new Column("failed", (line, _) -> line.failed()),
            new Column("quantity", (line, _) -> line.quantity()),
            new Column("price", (line, _) -> line.price().toPlainString()),
            new Column("gross", (line, _) -> units.text(line.grossMinor())),
            new Column("refunded", (line, _) -> units.text(line.refundedMinor())),
            new Column("currency", (_, _) -> units.code())),
        out);
  }

  /** As it stands now: with what was paid and given back. */
  byte[] pdf(Invoice it) {
    return printer.print("Invoice " + it.id(), markdown(it), clock.instant());
  }

  private String markdown(Invoice it) {
    var units = units(it);
    var text = new StringBuilder();
    text.append("# Invoice ").append(it.id()).append("\n\n");
    text.append(
        "For **%s**, executions counted in %s. Issued on %s, to be paid until %s.\n\n"
            .formatted(
                Wording.plain(views.name(it).name()),
                it.month(),
                it.issuedAt().toString().substring(0, 10),
                it.dueOn()));
    text.append("| What | %s |\n|---|---|\n".formatted(units.code()));
    row(text, "**Total** of %,d executions".formatted(it.executions()), units, it.totalMinor());
    row(text, "Given back", units, -it.refundedMinor());
    row(text, "Paid", units, -it.paidMinor());
    row(text, "**Open**", units, it.openMinor());
    return text.append(lines(it, units)).toString();
  }

  private String lines(Invoice it, MinorUnits units) {
    return files.markdown(
        paging -> lines.ofInvoice(it.id(), paging),
        List.of(
            new Column("Skill", (line, known) -> known.skill(line).slug()),
            new Column("Executed in", (line, _) -> line.executedIn()),
            new Column("Quantity", (line, _) -> line.quantity()),
            new Column("Price", (line, _) -> line.price().toPlainString()),
            new Column("Gross", (line, _) -> units.text(line.grossMinor()))));
  }

  private static void row(StringBuilder text, String what, MinorUnits units, long minor) {
    text.append("| %s | %s |\n".formatted(what, units.text(minor)));
  }

  private static MinorUnits units(Invoice it) {
    return new MinorUnits(Currency.getInstance(it.currency()));
  }
}
