package io.cvf.ecosystem.governance.statements;

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
import java.util.Currency;
import org.springframework.stereotype.Component;

/** Statements as files to keep. */
@Component
class StatementFiles {

  /** On paper; the CSV has all of them. */
  private static final int PRINTED = 500;

  private final BilledLines lines;
  private final LineNames names;
  private final StatementViews views;
  private final DocumentPrinter printer;

  StatementFiles(
      BilledLines lines, LineNames names, StatementViews views, DocumentPrinter printer) {
    this.lines = lines;
    this.names = names;
    this.views = views;
    this.printer = printer;
  }

  /** Each line, a batch in memory at a time. */
  void csv(Statement it, Writer out) throws IOException {
    out.write(
        Csv.line(
            "line",
            "skill",
            "consumer",
            "executed in",
            "executions",
            "failed",
            "quantity",
            "price",
            "gross",
            "partner",
            "platform",
            "refunded",
            "suspense",
            "agreement",
            "currency"));
    var units = units(it);
    lines.ofStatement(
        it.id(),
        batch -> {
          var known = names.of(batch);
          for (var line : batch) {
            write(out, csv(line, known, units));
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

  private static String csv(BilledLine line, LineNames.Known known, MinorUnits units) {
    return Csv.line(
        line.id(),
        known.skill(line).slug(),
        known.consumer(line).slug(),
        line.executedIn(),
        line.executions(),
        line.failed(),
        line.quantity(),
        line.price().toPlainString(),
        units.text(line.grossMinor()),
        units.text(line.partnerMinor()),
        units.text(line.platformMinor()),
        units.text(line.refundedMinor()),
        line.isUnshared(),
        line.documentSha256() == null ? "" : line.documentSha256(),
        units.code());
  }

  byte[] pdf(Statement it) {
    return printer.print("Statement " + it.id(), markdown(it), it.issuedAt());
  }

  private String markdown(Statement it) {
    var units = units(it);
    var amounts = it.amounts();
    var text = new StringBuilder();
    text.append("# Statement ").append(it.id()).append("\n\n");
    text.append(
        "For **%s**, executions counted in %s. Issued on %s, due on %s.\n\n"
            .formatted(
                Wording.plain(views.name(it).name()),
                it.month(),
                it.issuedAt().toString().substring(0, 10),
                it.dueOn()));
    text.append("| What | %s |\n|---|---|\n".formatted(units.code()));
    row(text, "Gross of %,d executions".formatted(it.executions()), units, amounts.gross());
    row(text, "of it the platform's share", units, amounts.platform());
    row(text, "of it in suspense, without an agreement", units, amounts.suspense());
    row(text, "**Your share**", units, amounts.partner());
    row(text, "of it for executions of earlier months", units, amounts.adjustments());
    row(text, "Earlier suspense, released", units, amounts.released());
    row(text, "Penalties", units, -amounts.penalties());
    row(text, "Refunds", units, -amounts.refunds());
    row(text, "Held for disputes", units, -amounts.held());
    row(text, "**Net**", units, amounts.net());
    row(text, "Carried over", units, amounts.carriedOver());
    row(text, "**Payable**", units, amounts.payable());
    text.append(
        "\nA balance below %s is carried over to the next statement.\n\n"
            .formatted(units.textWithCode(it.minimumPayoutMinor())));
    documents(text, it);
    lines(text, it, units);
    return text.toString();
  }

  private void documents(StringBuilder text, Statement it) {
    for (var document : views.documents(it)) {
      text.append(
          "- Shared %s / %s by the agreement with SHA-256 %s\n"
              .formatted(
                  Wording.percent(document.partnerBasisPoints()),
                  Wording.percent(10_000 - document.partnerBasisPoints()),
                  document.sha256()));
    }
  }

  private void lines(StringBuilder text, Statement it, MinorUnits units) {
    var page = lines.ofStatement(it.id(), new Paging(PRINTED, null));
    if (page.items().isEmpty()) {
      return;
    }
    var known = names.of(page.items());
    text.append("\n## Lines\n\n");
    text.append("| Skill | Consumer | Executed in | Quantity | Price | Gross | Yours |\n");
    text.append("|---|---|---|---|---|---|---|\n");
    for (var line : page.items()) {
      text.append(
          "| %s | %s | %s | %d | %s | %s | %s |\n"
              .formatted(
                  Wording.plain(known.skill(line).slug()),
                  Wording.plain(known.consumer(line).name()),
                  line.executedIn(),
                  line.quantity(),
                  line.price().toPlainString(),
                  units.text(line.grossMinor()),
                  line.isUnshared() ? "in suspense" : units.text(line.partnerMinor())));
    }
    if (page.nextCursor() != null) {
      text.append("\nThese are the first %d lines; the CSV has all of them.\n".formatted(PRINTED));
    }
  }

  private static void row(StringBuilder text, String what, MinorUnits units, long minor) {
    text.append("| %s | %s |\n".formatted(what, units.text(minor)));
  }

  private static MinorUnits units(Statement it) {
    return new MinorUnits(Currency.getInstance(it.currency()));
  }
}
