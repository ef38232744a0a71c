package io.cvf.ecosystem.cli;

import io.cvf.ecosystem.sdk.governance.Incident;
import io.cvf.ecosystem.sdk.governance.IncidentState;
import io.cvf.ecosystem.sdk.governance.IncidentSummary;
import io.cvf.ecosystem.sdk.governance.NewIncident;
import io.cvf.ecosystem.sdk.governance.Severity;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "incident",
    aliases = "incidents",
    description = "Say that something does not work, answer, and say that it works again.")
final class IncidentCommands extends Group {

  private static final String INCIDENT = "Its id.";

  private static final Table<IncidentSummary> INCIDENTS =
      Table.<IncidentSummary>orElse("No incidents found.")
          .column("INCIDENT", IncidentSummary::id)
          .column("STATE", IncidentSummary::state)
          .column("SEVERITY", IncidentSummary::severity)
          .column("PARTNER", incident -> incident.partner().slug())
          .column("OPENED", IncidentSummary::openedAt)
          .column("DUE", IncidentSummary::dueAt)
          .column("TITLE", IncidentSummary::title);

  private static final Table<Incident.Event> TIMELINE =
      Table.<Incident.Event>orElse("")
          .column("AT", Incident.Event::at)
          .column("WHAT", event -> Words.plain(event.what()))
          .column("BY", event -> event.by() == null ? null : event.by().username())
          .column("TEXT", Incident.Event::text);

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "List incidents of your partners and of those whose skills you use.",
      footer = {"  cvf incident list --state open", "  cvf incident list --partner acme"})
  int list(
      @Mixin Listing list,
      @Option(names = "--partner", paramLabel = "PARTNER", description = "Its slug.")
          @Nullable String partner,
      @Option(
              names = "--state",
              paramLabel = "STATE",
              description = "open, acknowledged or resolved.")
          @Nullable IncidentState state)
      throws IOException {
    return list.of(it -> it.incidents().find(partner, state), INCIDENTS);
  }

  @Command(
      name = "show",
      mixinStandardHelpOptions = true,
      description = "Show an incident with what happened since.",
      footer = "  cvf incident show INC-2027-001")
  int show(
      @Mixin Asking ask, @Parameters(paramLabel = "INCIDENT", description = INCIDENT) String id)
      throws IOException {
    return ask.show(it -> it.incidents().incident(id), IncidentCommands::page);
  }

  @Command(
      name = "open",
      mixinStandardHelpOptions = true,
      description = "Say that a partner's service does not work.",
      footer = {
        "  cvf incident open acme critical \"No answer\" \\",
        "    --description \"Every call since noon ends in a timeout.\""
      })
  int open(
      @Mixin Asking ask,
      @Parameters(index = "0", paramLabel = "PARTNER", description = "Its slug.") String partner,
      @Parameters(index = "1", paramLabel = "SEVERITY", description = "critical, major or minor.")
          Severity severity,
      @Parameters(index = "2", paramLabel = "TITLE", description = "In a few words.") String title,
      @Option(
              names = "--description",
              required = true,
              paramLabel = "TEXT",
              description = "What you see, in Markdown.")
          String description,
      @Option(
              names = "--since",
              paramLabel = "TIME",
              description = "Such as 2027-01-31T12:00:00Z; else now.")
          @Nullable Instant since)
      throws IOException {
    var incident = new NewIncident(partner, severity, title, description, since, null);
    return ask.act(
        it -> it.incidents().open(incident),
        done -> "Opened %s.%s".formatted(done.id(), due(done)));
  }

  @Command(
      name = "acknowledge",
      mixinStandardHelpOptions = true,
      description = "Say that you work on it; stops the clock of the response.",
      footer = "  cvf incident acknowledge INC-2027-001")
  int acknowledge(
      @Mixin Asking ask, @Parameters(paramLabel = "INCIDENT", description = INCIDENT) String id)
      throws IOException {
    return ask.act(
        it -> it.incidents().acknowledge(id), done -> "Acknowledged %s.".formatted(done.id()));
  }

  @Command(
      name = "update",
      mixinStandardHelpOptions = true,
      description = "Say how it goes.",
      footer = "  cvf incident update INC-2027-001 \"The disks are full\" --public")
  int update(
      @Mixin Asking ask,
      @Parameters(index = "0", paramLabel = "INCIDENT", description = INCIDENT) String id,
      @Parameters(index = "1", paramLabel = "TEXT", description = "In Markdown.") String text,
      @Option(names = "--public", description = "Show it on the status page.") boolean visible)
      throws IOException {
    return ask.act(
        it -> it.incidents().update(id, text, visible), done -> "Updated %s.".formatted(done.id()));
  }

  @Command(
      name = "resolve",
      mixinStandardHelpOptions = true,
      description = "Say that it works again, and why.",
      footer = "  cvf incident resolve INC-2027-001 \"Restarted with more memory\"")
  int resolve(
      @Mixin Asking ask,
      @Parameters(index = "0", paramLabel = "INCIDENT", description = INCIDENT) String id,
      @Parameters(index = "1", paramLabel = "TEXT", description = "How it was mended.") String text)
      throws IOException {
    return ask.act(
        it -> it.incidents().resolve(id, text), done -> "Resolved %s.".formatted(done.id()));
  }

  private static String due(Incident incident) {
    var due = incident.response().dueAt();
    return due == null ? "" : " An answer is due by " + Words.of(due) + " UTC.";
  }

  private static Sheet page(Incident incident) {
    return Sheet.titled(incident.id() + ": " + incident.title())
        .row("partner", incident.partner().name())
        .row("severity", incident.severity())
        .row("state", incident.state())
        .row("opened", incident.openedAt())
        .row("answer due", incident.response().dueAt())
        .row("response", Words.time(incident.response().usedSeconds()))
        .row("resolved", incident.resolvedAt())
        .text(incident.description())
        .table(incident.timeline(), TIMELINE)
        .text(incident.postMortem());
  }
}
