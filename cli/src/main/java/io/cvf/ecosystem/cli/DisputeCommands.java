package io.cvf.ecosystem.cli;

import io.cvf.ecosystem.sdk.governance.Dispute;
import io.cvf.ecosystem.sdk.governance.DisputeState;
import io.cvf.ecosystem.sdk.governance.DisputeSummary;
import io.cvf.ecosystem.sdk.governance.DisputeType;
import io.cvf.ecosystem.sdk.governance.NewDispute;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "dispute",
    aliases = "disputes",
    description = "Complain of a partner or an organisation, respond, appeal.")
final class DisputeCommands extends Group {

  private static final String CASE = "Its case id, such as DISP-2027-001.";

  private static final Table<DisputeSummary> DISPUTES =
      Table.<DisputeSummary>orElse("No disputes found.")
          .column("CASE", DisputeSummary::caseId)
          .column("STATE", DisputeSummary::state)
          .column("ABOUT", DisputeSummary::type)
          .column("CLAIMANT", dispute -> dispute.claimant().slug())
          .column("RESPONDENT", dispute -> dispute.respondent().slug())
          .column("DUE", dispute -> dispute.due() == null ? null : due(dispute.due()));

  private static final Table<Dispute.Event> TIMELINE =
      Table.<Dispute.Event>orElse("")
          .column("AT", Dispute.Event::at)
          .column("WHAT", event -> Words.plain(event.what()))
          .column("BY", event -> event.by() == null ? null : event.by().username())
          .column("TEXT", Dispute.Event::text);

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "List disputes of your organisations, all for staff.",
      footer = {"  cvf dispute list --state in-mediation", "  cvf dispute list --party acme"})
  int list(
      @Mixin Listing list,
      @Option(
              names = "--state",
              paramLabel = "STATE",
              description = "filed, responded, in-mediation, …; repeatable.")
          @Nullable List<DisputeState> states,
      @Option(names = "--party", paramLabel = "SLUG", description = "On either side.")
          @Nullable String party)
      throws IOException {
    var any = Objects.requireNonNullElse(states, List.<DisputeState>of());
    return list.of(it -> it.disputes().find(any, party), DISPUTES);
  }

  @Command(
      name = "show",
      mixinStandardHelpOptions = true,
      description = "Show a dispute with everything that was said.",
      footer = "  cvf dispute show DISP-2027-001")
  int show(@Mixin Asking ask, @Parameters(paramLabel = "CASE", description = CASE) String caseId)
      throws IOException {
    return ask.show(it -> it.disputes().dispute(caseId), DisputeCommands::page);
  }

  @Command(
      name = "file",
      mixinStandardHelpOptions = true,
      description = "File a dispute for an organisation of yours.",
      footer = {
        "  cvf dispute file globex acme sla-breach --description \"Late for the third time.\""
      })
  int file(
      @Mixin Asking ask,
      @Parameters(index = "0", paramLabel = "CLAIMANT", description = "Slug of your side.")
          String claimant,
      @Parameters(index = "1", paramLabel = "RESPONDENT", description = "Slug of the other one.")
          String respondent,
      @Parameters(
              index = "2",
              paramLabel = "TYPE",
              description =
                  "sla-breach, billing, quality, policy-violation, intellectual-property, other.")
          DisputeType type,
      @Option(
              names = "--description",
              required = true,
              paramLabel = "TEXT",
              description = "What happened, in Markdown.")
          String description)
      throws IOException {
    var dispute = new NewDispute(claimant, respondent, type, description);
    return ask.act(
        it -> it.disputes().file(dispute),
        done ->
            "Filed %s.%s"
                .formatted(
                    done.caseId(),
                    done.due() == null ? "" : " A response is due " + due(done.due()) + "."));
  }

  @Command(
      name = "respond",
      mixinStandardHelpOptions = true,
      description = "Respond to a dispute.",
      footer = "  cvf dispute respond DISP-2027-001 \"The monitor was wrong: …\"")
  int respond(
      @Mixin Asking ask,
      @Parameters(index = "0", paramLabel = "CASE", description = CASE) String caseId,
      @Parameters(index = "1", paramLabel = "TEXT", description = "In Markdown.") String text)
      throws IOException {
    return ask.act(it -> it.disputes().respond(caseId, text), DisputeCommands::standing);
  }

  @Command(
      name = "appeal",
      mixinStandardHelpOptions = true,
      description = "Ask another mediator to decide again, within 14 days.",
      footer = "  cvf dispute appeal DISP-2027-001 \"The plan was kept, see …\"")
  int appeal(
      @Mixin Asking ask,
      @Parameters(index = "0", paramLabel = "CASE", description = CASE) String caseId,
      @Parameters(index = "1", paramLabel = "TEXT", description = "In Markdown.") String text)
      throws IOException {
    return ask.act(it -> it.disputes().appeal(caseId, text), DisputeCommands::standing);
  }

  private static String standing(Dispute dispute) {
    return "%s is %s now.".formatted(dispute.caseId(), Words.plain(dispute.state().name()));
  }

  private static String due(DisputeSummary.Due due) {
    return Words.of(due.at()) + " (" + Words.plain(due.what()) + ")";
  }

  private static Sheet page(Dispute dispute) {
    var mediator = dispute.mediator();
    var resolution = dispute.resolution();
    var decision = dispute.decision();
    return Sheet.titled(dispute.caseId() + ", " + Words.plain(dispute.type().name()))
        .row("state", dispute.state())
        .row("claimant", dispute.claimant().name())
        .row("respondent", dispute.respondent().name())
        .row("mediator", mediator == null ? null : mediator.username())
        .row("due", dispute.due() == null ? null : due(dispute.due()))
        .row("resolution", resolution == null ? null : Words.plain(resolution.outcome()))
        .row("on appeal", decision == null ? null : Words.plain(decision.outcome()))
        .text(dispute.description())
        .table(dispute.timeline(), TIMELINE);
  }
}
