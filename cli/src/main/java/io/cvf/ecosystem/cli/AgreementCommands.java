package io.cvf.ecosystem.cli;

import io.cvf.ecosystem.sdk.Ecosystem;
import io.cvf.ecosystem.sdk.governance.Agreement;
import io.cvf.ecosystem.sdk.governance.AgreementStatus;
import io.cvf.ecosystem.sdk.governance.AgreementSummary;
import io.cvf.ecosystem.sdk.governance.Checklist;
import io.cvf.ecosystem.sdk.governance.NewAgreement;
import io.cvf.ecosystem.sdk.governance.OnboardingStep;
import io.cvf.ecosystem.sdk.governance.SupportTier;
import io.cvf.ecosystem.sdk.governance.TierChange;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
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

  @Command(
      name = "complete",
      mixinStandardHelpOptions = true,
      description = "Complete an item of the checklist.",
      footer = {
        "  cvf agreement complete acme sla_accepted",
        "  cvf agreement complete acme legal_review --evidence https://acme.example/review"
      })
  int complete(
      @Mixin Asking ask,
      @Parameters(index = "0", paramLabel = "PARTNER", description = PARTNER) String partner,
      @Parameters(index = "1", paramLabel = "ITEM", description = "Such as legal_review.")
          OnboardingStep item,
      @Option(names = "--evidence", paramLabel = "URL", description = "Shown for it first.")
          @Nullable URI evidence,
      @Option(names = "--note", paramLabel = "TEXT", description = "Kept with it.")
          @Nullable String note)
      throws IOException {
    return ask.act(
        it -> {
          var id = of(partner, it).id();
          if (evidence != null) {
            it.agreements().show(id, item, evidence);
          }
          return it.agreements().complete(id, item, note);
        },
        list -> "Done: %s, %d of %d.".formatted(item.id(), list.done(), list.total()));
  }

  @Command(
      name = "sign",
      mixinStandardHelpOptions = true,
      description = {
        "Sign the agreement, an amendment or a renewal, for the side you belong to.",
        "Read it first: cvf agreement show PARTNER --text"
      },
      footer = "  cvf agreement sign acme --name \"Ada Lovelace\" --sha256 3b0c…")
  int sign(
      @Mixin Asking ask,
      @Parameters(paramLabel = "PARTNER", description = PARTNER) String partner,
      @Option(names = "--name", required = true, paramLabel = "NAME", description = "Your own.")
          String name,
      @Option(names = "--title", paramLabel = "TEXT", description = "Such as Director.")
          @Nullable String title,
      @Option(
              names = "--sha256",
              required = true,
              paramLabel = "HASH",
              description = "Of the text you have read; its first 8 digits do.")
          String hash)
      throws IOException {
    return ask.act(
        it -> {
          var agreement = of(partner, it);
          var document = agreement.document();
          if (document == null || hash.length() < 8 || !document.sha256().startsWith(hash)) {
            throw ask.misused("--sha256 is not that of the document as it stands; read it again");
          }
          return it.agreements().sign(agreement, name, title);
        },
        done ->
            "Signed. The agreement with %s is %s%s."
                .formatted(
                    partner,
                    Words.of(done.status()),
                    done.effectiveDate() == null ? "" : " from " + done.effectiveDate() + " on"));
  }

  @Command(
      name = "tier",
      mixinStandardHelpOptions = true,
      description = "Propose another tier from a day on; both sides sign it.",
      footer = "  cvf agreement tier acme enterprise --from 2027-03-01 --reason \"Customers ask\"")
  int tier(
      @Mixin Asking ask,
      @Parameters(index = "0", paramLabel = "PARTNER", description = PARTNER) String partner,
      @Parameters(index = "1", paramLabel = "TIER", description = TIER) SupportTier tier,
      @Option(names = "--from", required = true, paramLabel = "DAY", description = "The first day.")
          LocalDate from,
      @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Kept.")
          String reason)
      throws IOException {
    return ask.act(
        it -> it.agreements().changeTier(of(partner, it).id(), new TierChange(tier, from, reason)),
        done ->
            "Proposed %s from %s on. Both sides sign it."
                .formatted(Words.of(tier), Words.of(from)));
  }

  @Command(
      name = "download",
      mixinStandardHelpOptions = true,
      description = "Keep the document as a PDF.",
      footer = "  cvf agreement download acme --to acme.pdf")
  int download(
      @Mixin Connection connection,
      @Parameters(paramLabel = "PARTNER", description = PARTNER) String partner,
      @Option(names = "--to", paramLabel = "FILE", description = "Default PARTNER.pdf.")
          @Nullable Path file)
      throws IOException {
    var kept = file == null ? Path.of(partner + ".pdf") : file;
    try (var ecosystem = connection.openSignedIn()) {
      Files.write(kept, ecosystem.agreements().pdf(of(partner, ecosystem).id()));
    }
    connection.shell().out().println("Kept in " + kept);
    return 0;
  }

  private static Agreement of(String partner, Ecosystem ecosystem) {
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
