package io.cvf.ecosystem.cli;

import io.cvf.ecosystem.sdk.Ecosystem;
import io.cvf.ecosystem.sdk.governance.Agreement;
import io.cvf.ecosystem.sdk.governance.AgreementStatus;
import io.cvf.ecosystem.sdk.governance.AgreementSummary;
import io.cvf.ecosystem.sdk.governance.Checklist;
import io.cvf.ecosystem.sdk.governance.NewAgreement;
import io.cvf.ecosystem.sdk.governance.OnboardingStep;
import io.cvf.ecosystem.sdk.governance.SupportTier;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "agreement",
    aliases = "agreements",
    description = "Agree on terms with a partner, work through the checklist, sign.")
final class AgreementCommands extends Group {

  private static final String PARTNER = "Slug of the partner.";
  private static final String TIER = "standard, premium or enterprise.";

  private static final Table<AgreementSummary> AGREEMENTS =
      Table.<AgreementSummary>orElse("No agreements found.")
          .column("PARTNER", agreement -> agreement.partner().slug())
          .column("STATUS", AgreementSummary::status)
          .column("TIER", AgreementSummary::tier)
          .column("ENDS", AgreementSummary::endsOn)
          .column("DONE", AgreementCommands::progress)
          .column("ID", AgreementSummary::id);

  private static final Table<Checklist.Item> ITEMS =
      Table.<Checklist.Item>orElse("There is nothing to do.")
          .column("ITEM", item -> item.item().id())
          .column("DONE", Checklist.Item::done)
          .column("BY", item -> item.doneBy() == null ? null : item.doneBy().username())
          .column("DUE", Checklist.Item::dueOn)
          .column("SIDE", item -> Words.plain(item.side()))
          .column("STAGE", Checklist.Item::stage);

  private static final Table<Agreement.Signature> SIGNATURES =
      Table.<Agreement.Signature>orElse("Nobody has signed.")
          .column("SIGNED", Agreement.Signature::at)
          .column("SIDE", signature -> Words.plain(signature.side()))
          .column("NAME", Agreement.Signature::name);

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "List agreements; of your partners, all for staff.",
      footer = "  cvf agreement list --status active")
  int list(
      @Mixin Listing list,
      @Option(names = "--partner", paramLabel = "PARTNER", description = PARTNER)
          @Nullable String partner,
      @Option(
              names = "--status",
              paramLabel = "STATUS",
              description = "onboarding, active, expired, terminated or withdrawn.")
          @Nullable AgreementStatus status)
      throws IOException {
    return list.of(it -> it.agreements().find(partner, status), AGREEMENTS);
  }

  @Command(
      name = "show",
      mixinStandardHelpOptions = true,
      description = "Show the agreement of a partner.",
      footer = {"  cvf agreement show acme", "  cvf agreement show acme --text"})
  int show(
      @Mixin Asking ask,
      @Parameters(paramLabel = "PARTNER", description = PARTNER) String partner,
      @Option(names = "--text", description = "With the document itself.") boolean text)
      throws IOException {
    return ask.show(it -> it.agreements().ofPartner(partner), found -> page(found, text));
  }

  @Command(
      name = "create",
      mixinStandardHelpOptions = true,
      description = "Begin an agreement with a certified partner.",
      footer = "  cvf agreement create acme premium --escalation \"On call, +49 30 1234567\"")
  int create(
      @Mixin Asking ask,
      @Parameters(index = "0", paramLabel = "PARTNER", description = PARTNER) String partner,
      @Parameters(index = "1", paramLabel = "TIER", description = TIER) SupportTier tier,
      @Option(
              names = "--escalation",
              required = true,
              paramLabel = "TEXT",
              description = "Whom to call when an incident is critical.")
          String escalation,
      @Option(
              names = "--time-zone",
              paramLabel = "ZONE",
              description = "Of its business hours, such as Europe/Berlin; else UTC.")
          @Nullable String timeZone)
      throws IOException {
    var wanted = new NewAgreement(partner, tier, escalation, null, null, timeZone);
    return ask.act(
        it -> it.agreements().create(wanted),
        done ->
            "Agreement %s has begun. What is to do: cvf agreement checklist %s"
                .formatted(done.id(), partner));
  }

  @Command(
      name = "checklist",
      mixinStandardHelpOptions = true,
      description = "Show what is done of an onboarding, and what is not.",
      footer = "  cvf agreement checklist acme")
  int checklist(
      @Mixin Asking ask, @Parameters(paramLabel = "PARTNER", description = PARTNER) String partner)
      throws IOException {
    return ask.show(
        it -> it.agreements().checklist(of(partner, it).id()),
        list ->
            Sheet.titled("Onboarding of " + partner)
                .row("stage", list.stage())
                .row("done", list.done() + " of " + list.total())
                .row("next", list.next() == null ? null : list.next().id())
                .table(list.items(), ITEMS));
  }

  static Agreement of(String partner, Ecosystem ecosystem) {
    return ecosystem.agreements().ofPartner(partner);
  }

  private static @Nullable String progress(AgreementSummary agreement) {
    var onboarding = agreement.onboarding();
    return onboarding == null ? null : onboarding.progressPercent() + " %";
  }

  private static Sheet page(Agreement agreement, boolean text) {
    var sla = agreement.terms().sla();
    var amendment = agreement.amendment();
    var document = agreement.document();
    var sheet =
        Sheet.titled("Agreement with " + agreement.partner().name())
            .row("id", agreement.id())
            .row("status", agreement.status())
            .row("tier", agreement.tier())
            .row("uptime", Words.percent(sla.uptimePercentage()))
            .row("response", Words.time(sla.firstResponseMinutes() * 60L))
            .row("support", Words.plain(sla.supportHours()) + ", " + sla.timeZone())
            .row("share", agreement.terms().revenue().partnerBasisPoints() / 100 + " %")
            .row("onboarding", agreement.onboarding().stage())
            .row("open", agreement.onboarding().open().stream().map(OnboardingStep::id).toList())
            .row("effective", agreement.effectiveDate())
            .row("ends", agreement.endsOn())
            .row("amendment", amendment == null ? null : amendment(amendment));
    return document == null
        ? sheet
        : sheet
            .row("document", document.sha256())
            .table(document.signatures(), SIGNATURES)
            .text(text ? document.markdown() : null);
  }

  private static String amendment(Agreement.Amendment amendment) {
    return "%s from %s on, %s"
        .formatted(
            Words.of(amendment.tier()),
            amendment.effectiveOn(),
            amendment.signed() ? "signed" : "not signed yet");
  }
}
