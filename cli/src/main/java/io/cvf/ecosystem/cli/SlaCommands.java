package io.cvf.ecosystem.cli;

import io.cvf.ecosystem.sdk.governance.SlaMonth;
import io.cvf.ecosystem.sdk.governance.SlaReport;
import io.cvf.ecosystem.sdk.governance.SlaStanding;
import java.io.IOException;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "sla", description = "What partners promised, and whether they kept it.")
final class SlaCommands extends Group {

  private static final Table<SlaMonth> MONTHS =
      Table.<SlaMonth>orElse("No month was sealed yet.")
          .column("MONTH", SlaMonth::month)
          .column("KEPT", month -> kept(month.slaCompliant()))
          .column("UPTIME", month -> Words.percent(month.uptimePercentage()))
          .column("DOWN", month -> Words.time(month.downSeconds()))
          .column("RESPONSE", month -> Words.time(month.averageResponseSeconds()))
          .column("WHY", SlaMonth::why);

  private static final Table<SlaStanding> STANDINGS =
      Table.<SlaStanding>orElse("No partner has an agreement.")
          .column("PARTNER", standing -> standing.partner().slug())
          .column("TIER", SlaStanding::tier)
          .column("UPTIME", standing -> Words.percent(standing.uptimePercentage()))
          .column("TARGET", standing -> Words.percent(standing.uptimeTargetPercentage()))
          .column("LEFT", standing -> Words.time(standing.leftSeconds()))
          .column("INCIDENTS", SlaStanding::openIncidents)
          .column("BURNING", standing -> standing.burnAlerts().stream().map(Words::plain).toList());

  private static final Table<SlaReport.Incident> INCIDENTS =
      Table.<SlaReport.Incident>orElse("")
          .column("INCIDENT", SlaReport.Incident::id)
          .column("SEVERITY", incident -> Words.plain(incident.severity()))
          .column("OPENED", SlaReport.Incident::openedAt)
          .column("RESPONSE", incident -> Words.time(incident.responseSeconds()))
          .column("COUNTS", SlaReport.Incident::counts)
          .column("TITLE", SlaReport.Incident::title);

  @Command(
      name = "report",
      mixinStandardHelpOptions = true,
      description = "Whether a partner kept its promises, this month or in any period.",
      footer = {"  cvf sla report acme", "  cvf sla report acme --from 2027-01-01 --to 2027-01-31"})
  int report(
      @Mixin Asking ask,
      @Parameters(paramLabel = "PARTNER", description = "Its slug.") String partner,
      @Option(names = "--from", paramLabel = "DAY", description = "The first day, UTC.")
          @Nullable LocalDate from,
      @Option(names = "--to", paramLabel = "DAY", description = "The last one.")
          @Nullable LocalDate to)
      throws IOException {
    if (from != null && to != null && to.isBefore(from)) {
      throw ask.misused("--to is %s, which is before --from, %s".formatted(to, from));
    }
    return ask.show(it -> it.serviceLevels().report(partner, from, to), SlaCommands::page);
  }

  @Command(
      name = "months",
      mixinStandardHelpOptions = true,
      description = "List the months of a partner that were sealed.",
      footer = "  cvf sla months acme")
  int months(
      @Mixin Listing list,
      @Parameters(paramLabel = "PARTNER", description = "Its slug.") String partner)
      throws IOException {
    return list.of(it -> it.serviceLevels().months(partner), MONTHS);
  }

  @Command(
      name = "overview",
      mixinStandardHelpOptions = true,
      description = "How every partner stands this month, the nearest to its limit first; staff.",
      footer = "  cvf sla overview --limit 10")
  int overview(@Mixin Listing list) throws IOException {
    return list.of(it -> it.serviceLevels().overview(), STANDINGS);
  }

  private static Sheet page(SlaReport report) {
    var budget = report.budget();
    var hours = report.avgResponseTimeHours();
    return Sheet.titled("Service level of " + report.partner().name())
        .row("period", Words.of(report.from()) + " to " + Words.of(report.until()))
        .row("kept", kept(report.slaCompliant()))
        .row("uptime", Words.percent(report.uptimePercentage()))
        .row("measured", Words.percent(report.coveragePercentage()))
        .row("response", hours == null ? null : Words.of(hours) + " h on average")
        .row("incidents", report.response().incidents())
        .row("budget left", budget == null ? null : Words.time(budget.leftSeconds()))
        .row("why", why(report))
        .table(report.incidents(), INCIDENTS);
  }

  private static String why(SlaReport report) {
    return report.reasons().stream().map(SlaReport.Reason::text).collect(Collectors.joining(" "));
  }

  private static String kept(@Nullable Boolean compliant) {
    return compliant == null ? "no data" : Words.of(compliant);
  }
}
