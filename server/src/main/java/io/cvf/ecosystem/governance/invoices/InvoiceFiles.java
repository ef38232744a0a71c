package io.cvf.ecosystem.governance.invoices;

import io.cvf.ecosystem.governance.documents.DocumentPrinter;
import io.cvf.ecosystem.governance.documents.Wording;
import io.cvf.ecosystem.governance.rating.BilledLine;
import io.cvf.ecosystem.governance.rating.BilledLines;
import io.cvf.ecosystem.governance.rating.Csv;
import io.cvf.ecosystem.governance.rating.LineNames;
import io.cvf.ecosystem.platform.money.MinorUnits;
import io.cvf.ecosystem.platform.web.Paging;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Clock;
import java.util.Currency;
import org.springframework.stereotype.Component;

/** Invoices as files to keep. */
@Component
class InvoiceFiles {

  /** On paper; the CSV has all of them. */
  private static final int PRINTED = 500;

  private final BilledLines lines;
  private final LineNames names;
  private final InvoiceViews views;
  private final DocumentPrinter printer;
  private final Clock clock;

  InvoiceFiles(
      BilledLines lines,
      LineNames names,
      InvoiceViews views,
      DocumentPrinter printer,
      Clock clock) {
    this.lines = lines;
    this.names = names;
    this.views = views;
    this.printer = printer;
    this.clock = clock;
  }

  /** Each line, a batch in memory at a time. */
  void csv(Invoice it, Writer out) throws IOException {
    out.write(
        Csv.line(
            "line",
            "skill",
            "executed in",
            "executions",
            "failed",
            "quantity",
            "price",
            "gross",
            "refunded",
            "currency"));
    var units = units(it);
    lines.ofInvoice(
        it.id(),
        batch -> {
          var known = names.of(batch);
          for (var line : batch) {
            write(out, line(line, known, units));
          }
        });
  }

  private static void write(Writer out, String line) {
    try {
      out.write(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String line(BilledLine it, LineNames.Known known, MinorUnits units) {
    return Csv.line(
        it.id(),
        known.skill(it).slug(),
        it.executedIn(),
        it.executions(),
        it.failed(),
        it.quantity(),
        it.price().toPlainString(),
        units.text(it.grossMinor()),
        units.text(it.refundedMinor()),
        units.code());
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
    var page = lines.ofInvoice(it.id(), new Paging(PRINTED, null));
    var known = names.of(page.items());
    text.append("\n## Lines\n\n");
    text.append("| Skill | Executed in | Quantity | Price | Gross |\n|---|---|---|---|---|\n");
    for (var line : page.items()) {
      text.append(
          "| %s | %s | %d | %s | %s |\n"
              .formatted(
                  Wording.plain(known.skill(line).slug()),
                  line.executedIn(),
                  line.quantity(),
                  line.price().toPlainString(),
                  units.text(line.grossMinor())));
    }
    if (page.nextCursor() != null) {
      text.append("\nThese are the first %d lines; the CSV has all of them.\n".formatted(PRINTED));
    }
    return text.toString();
  }

  private static void row(StringBuilder text, String what, MinorUnits units, long minor) {
    text.append("| %s | %s |\n".formatted(what, units.text(minor)));
  }

  private static MinorUnits units(Invoice it) {
    return new MinorUnits(Currency.getInstance(it.currency()));
  }
}
