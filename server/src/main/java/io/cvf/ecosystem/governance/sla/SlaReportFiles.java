package io.cvf.ecosystem.governance.sla;

import static io.cvf.ecosystem.governance.sla.SlaWording.duration;
import static io.cvf.ecosystem.governance.sla.SlaWording.percent;
import static io.cvf.ecosystem.governance.sla.SlaWording.time;

import io.cvf.ecosystem.governance.documents.DocumentPrinter;
import io.cvf.ecosystem.governance.documents.Wording;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reports to print. */
@Component
class SlaReportFiles {

  private static final int MOST_ROWS = 500;

  private final DocumentPrinter printer;

  SlaReportFiles(DocumentPrinter printer) {
    this.printer = printer;
  }

  /**
   * @param seal a line on what makes it final; null for a report that is not sealed
   */
  byte[] pdf(SlaReport it, @Nullable String seal) {
    var about =
        "SLA report %s, %s to %s".formatted(it.partner().slug(), time(it.from()), time(it.until()));
    return printer.print(about, markdown(it, seal), it.asOf());
  }

  private static String markdown(SlaReport it, @Nullable String seal) {
    var text = new StringBuilder();
    text.append(
        "# SLA report\n\nFor **%s**, from %s to %s, as known on %s.\n\n"
            .formatted(
                Wording.plain(it.partner().name()),
                time(it.from()),
                time(it.until()),
                time(it.asOf())));
    if (seal != null) {
      text.append(seal).append("\n\n");
    }
    text.append("**%s**\n\n".formatted(SlaWording.verdict(it.slaCompliant())));
    it.reasons().forEach(why -> text.append("- ").append(why.text()).append('\n'));
    text.append("\n| What | |\n|---|---|\n");
    row(text, "Uptime", percent(it.uptimePartsPerMillion()));
    row(text, "Promised", percent(it.uptimeTargetPartsPerMillion()));
    row(text, "Of the time to be measured, measured", percent(it.coveragePartsPerMillion()));
    var response = it.response();
    row(text, "Incidents that count", Integer.toString(response.counted()));
    row(text, "First answer, on average", duration(response.averageSeconds()));
    row(text, "First answer, median", duration(response.medianSeconds()));
    row(text, "First answer, 95th percentile", duration(response.p95Seconds()));
    row(text, "Promised first answer", duration(response.targetSeconds()));
    table(
        text,
        "The arithmetic",
        "| What | Seconds | |\n|---|---|---|\n",
        it.lines(),
        line -> "| %s | %,d | %s |".formatted(line.label(), line.seconds(), line.how()));
    tables(text, it);
    return text.toString();
  }

  private static void tables(StringBuilder text, SlaReport it) {
    table(
        text,
        "Outages",
        "| What | From | Until | Lasted | Of it counted |\n|---|---|---|---|---|\n",
        it.outages(),
        outage ->
            "| %s | %s | %s | %s | %s |"
                .formatted(
                    Wording.plain(outage.name()),
                    time(outage.from()),
                    time(outage.until()),
                    duration(outage.seconds()),
                    duration(outage.countedSeconds())));
    table(
        text,
        "Incidents",
        "| Incident | Severity | Opened | Answered after | |\n|---|---|---|---|---|\n",
        it.incidents(),
        incident ->
            "| %s %s | %s | %s | %s | %s |"
                .formatted(
                    incident.id(),
                    Wording.plain(incident.title()),
                    incident.severity(),
                    time(incident.openedAt()),
                    duration(incident.responseSeconds()),
                    incident.whyNot() == null ? "" : incident.whyNot()));
    table(
        text,
        "Maintenance",
        "| From | Until | Announced | Taken out | |\n|---|---|---|---|---|\n",
        it.maintenance(),
        window ->
            "| %s | %s | %s | %s | %s |"
                .formatted(
                    time(window.from()),
                    time(window.until()),
                    time(window.announcedAt()),
                    duration(window.excludedSeconds()),
                    Wording.plain(window.reason())));
    table(
        text,
        "When the platform itself did not look",
        "| From | Until |\n|---|---|\n",
        it.platformOutages(),
        span -> "| %s | %s |".formatted(time(span.from()), time(span.until())));
    table(
        text,
        "Days",
        "| Day | Uptime | Down | Not measured |\n|---|---|---|---|\n",
        it.days(),
        day ->
            "| %s | %s | %s | %s |"
                .formatted(
                    day.day(),
                    percent(day.uptimePartsPerMillion()),
                    duration(day.downSeconds()),
                    duration(day.missingSeconds())));
  }

  private static <T> void table(
      StringBuilder text, String title, String head, List<T> rows, Function<T, String> row) {
    if (rows.isEmpty()) {
      return;
    }
    text.append("\n## ").append(title).append("\n\n").append(head);
    rows.stream().limit(MOST_ROWS).forEach(it -> text.append(row.apply(it)).append('\n'));
    if (rows.size() > MOST_ROWS) {
      text.append("\nThe first %,d of %,d.\n".formatted(MOST_ROWS, rows.size()));
    }
  }

  private static void row(StringBuilder text, String what, String value) {
    text.append("| %s | %s |\n".formatted(what, value));
  }
}
