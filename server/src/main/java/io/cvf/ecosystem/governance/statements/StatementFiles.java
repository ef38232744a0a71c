package io.cvf.ecosystem.governance.statements;

import io.cvf.ecosystem.governance.documents.DocumentPrinter;
import io.cvf.ecosystem.governance.documents.Wording;
import io.cvf.ecosystem.governance.rating.BilledLines;
import io.cvf.ecosystem.governance.rating.LineFiles;
import io.cvf.ecosystem.governance.rating.LineFiles.Column;
import io.cvf.ecosystem.platform.money.MinorUnits;
import java.io.IOException;
import java.io.Writer;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Statements as files to keep. */
@Component
class StatementFiles {

  private final BilledLines lines;
  private final LineFiles files;
  private final StatementViews views;
  private final DocumentPrinter printer;

  StatementFiles(
      BilledLines lines, LineFiles files, StatementViews views, DocumentPrinter printer) {
    this.lines = lines;
    this.files = files;
    this.views = views;
    this.printer = printer;
  }

  /** Each line, a batch in memory at a time. */
  void csv(Statement it, Writer out) throws IOException {
    var units = units(it);
    files.csv(
        paging -> lines.ofStatement(it.id(), paging),
        List.of(
            new Column("line", (line, _) -> line.id()),
            new Column("skill", (line, known) -> known.skill(line).slug()),
            new Column("consumer", (line, known) -> known.consumer(line).slug()),
            new Column("executed in", (line, _) -> line.executedIn()),
            new Column("executions", (line, _) -> line.executions()),
            new Column("failed", (line, _) -> line.failed()),
            new Column("quantity", (line, _) -> line.quantity()),
            new Column("price", (line, _) -> line.price().toPlainString()),
            new Column("gross", (line, _) -> units.text(line.grossMinor())),
            new Column("partner", (line, _) -> units.text(line.partnerMinor())),
            new Column("platform", (line, _) -> units.text(line.platformMinor())),
            new Column("refunded", (line, _) -> units.text(line.refundedMinor())),
            new Column("suspense", (line, _) -> line.isUnshared()),
            new Column(
                "agreement", (line, _) -> Objects.requireNonNullElse(line.documentSha256(), "")),
            new Column("currency", (_, _) -> units.code())),
        out);
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
    return text.append(lines(it, units)).toString();
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

  private String lines(Statement it, MinorUnits units) {
    return files.markdown(
        paging -> lines.ofStatement(it.id(), paging),
        List.of(
            new Column("Skill", (line, known) -> known.skill(line).slug()),
            new Column("Consumer", (line, known) -> known.consumer(line).name()),
            new Column("Executed in", (line, _) -> line.executedIn()),
            new Column("Quantity", (line, _) -> line.quantity()),
            new Column("Price", (line, _) -> line.price().toPlainString()),
            new Column("Gross", (line, _) -> units.text(line.grossMinor())),
            new Column(
                "Yours",
                (line, _) -> line.isUnshared() ? "in suspense" : units.text(line.partnerMinor()))));
  }

  private static void row(StringBuilder text, String what, MinorUnits units, long minor) {
    text.append("| %s | %s |\n".formatted(what, units.text(minor)));
  }

  private static MinorUnits units(Statement it) {
    return new MinorUnits(Currency.getInstance(it.currency()));
  }
}
