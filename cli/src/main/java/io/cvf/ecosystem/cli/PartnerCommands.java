package io.cvf.ecosystem.cli;

import io.cvf.ecosystem.sdk.integrations.CertificationReview;
import io.cvf.ecosystem.sdk.integrations.IntegrationCategory;
import io.cvf.ecosystem.sdk.integrations.NewPartner;
import io.cvf.ecosystem.sdk.integrations.Partner;
import io.cvf.ecosystem.sdk.integrations.PartnerQuery;
import io.cvf.ecosystem.sdk.integrations.PartnerStatus;
import io.cvf.ecosystem.sdk.integrations.PartnerSummary;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "partner",
    aliases = "partners",
    description = "Find partners, register one, certify one.")
final class PartnerCommands extends Group {

  static final String PARTNER = "Its slug.";
  private static final String CATEGORY =
      "llm-provider, workflow-platform, enterprise-system or observability-tool";

  private static final Table<PartnerSummary> PARTNERS =
      Table.<PartnerSummary>orElse("No partners found.")
          .column("PARTNER", PartnerSummary::slug)
          .column("STATUS", PartnerSummary::status)
          .column("CATEGORY", PartnerSummary::category)
          .column("SCORE", PartnerSummary::certificationScore)
          .column("UNTIL", PartnerSummary::certifiedUntil)
          .column("SKILLS", PartnerSummary::activeSkills)
          .column("NAME", PartnerSummary::name);

  private static final Table<CertificationReview> REVIEWS =
      Table.<CertificationReview>orElse("It was never reviewed.")
          .column("ID", CertificationReview::id)
          .column("STATE", review -> Words.plain(review.state()))
          .column("SCORE", CertificationReview::score)
          .column("PASS", CertificationReview::pass)
          .column("PATH", review -> Words.plain(review.path()))
          .column("AT", CertificationReview::reviewedAt)
          .column("UNTIL", CertificationReview::validUntil)
          .column("REASON", CertificationReview::reason);

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "List partners, or find some.",
      footer = {"  cvf partner list --status certified", "  cvf partner list --query weather"})
  int list(
      @Mixin Listing list,
      @Option(names = "--category", paramLabel = "CATEGORY", description = CATEGORY + ".")
          @Nullable List<IntegrationCategory> categories,
      @Option(
              names = "--status",
              paramLabel = "STATUS",
              description = "registered, certified, suspended, expired or terminated; repeatable.")
          @Nullable List<PartnerStatus> statuses,
      @Option(names = "--query", paramLabel = "WORDS", description = "Words of the name.")
          @Nullable String text)
      throws IOException {
    var query = new PartnerQuery(orNone(categories), orNone(statuses), text);
    return list.of(it -> it.partners().find(query), PARTNERS);
  }

  @Command(
      name = "show",
      mixinStandardHelpOptions = true,
      description = "Show a partner.",
      footer = "  cvf partner show acme")
  int show(
      @Mixin Asking ask, @Parameters(paramLabel = "PARTNER", description = PARTNER) String partner)
      throws IOException {
    return ask.show(it -> it.partners().partner(partner), PartnerCommands::page);
  }

  @Command(
      name = "register",
      mixinStandardHelpOptions = true,
      description = "Register an organisation of yours as a partner.",
      footer = {
        "  cvf partner register acme --organisation acme --name \"Acme AI\" \\",
        "    --category llm-provider --website https://acme.example --email desk@acme.example"
      })
  int register(
      @Mixin Asking ask,
      @Parameters(paramLabel = "SLUG", description = "The readable id it gets.") String slug,
      @Option(
              names = "--organisation",
              required = true,
              paramLabel = "SLUG",
              description = "One you own.")
          String organisation,
      @Option(names = "--name", required = true, paramLabel = "TEXT", description = "Its name.")
          String name,
      @Option(
              names = "--category",
              required = true,
              paramLabel = "CATEGORY",
              description = CATEGORY + ".")
          IntegrationCategory category,
      @Option(
              names = "--website",
              required = true,
              paramLabel = "URL",
              description = "Whose control is proved before the first certification.")
          URI website,
      @Option(
              names = "--email",
              required = true,
              paramLabel = "ADDRESS",
              description = "Only its people and staff see it.")
          String email,
      @Option(names = "--description", paramLabel = "TEXT", description = "In Markdown.")
          @Nullable String description)
      throws IOException {
    var partner =
        new NewPartner(organisation, slug, name, category, website.toString(), email, description);
    return ask.act(
        it -> it.partners().register(partner),
        done -> "Registered %s. Prove its website next: cvf partner website %1$s".formatted(slug));
  }

  @Command(
      name = "website",
      mixinStandardHelpOptions = true,
      description = "Show how to prove that the website is yours, or look for the proof.",
      footer = {"  cvf partner website acme", "  cvf partner website acme --verify"})
  int website(
      @Mixin Asking ask,
      @Parameters(paramLabel = "PARTNER", description = PARTNER) String partner,
      @Option(names = "--verify", description = "Look for the proof now.") boolean verify)
      throws IOException {
    return ask.show(
        it -> verify ? it.partners().verifyWebsite(partner) : it.partners().websiteProof(partner),
        proof ->
            Sheet.titled("Website of " + partner)
                .row("state", Words.plain(proof.state()))
                .row("found", proof.lastResult())
                .row("either", "a file at " + proof.challenge().wellKnown().url())
                .row("with", proof.challenge().wellKnown().content())
                .row("or", "a record at " + proof.challenge().dns().name())
                .row(
                    "with",
                    proof.challenge().dns().type() + " " + proof.challenge().dns().value()));
  }

  @Command(
      name = "apply",
      mixinStandardHelpOptions = true,
      description = "Ask for a certification.",
      footer = "  cvf partner apply acme --statement \"Known from a pilot\"")
  int apply(
      @Mixin Asking ask,
      @Parameters(paramLabel = "PARTNER", description = PARTNER) String partner,
      @Option(
              names = "--statement",
              required = true,
              paramLabel = "TEXT",
              description = "What the certifiers should know.")
          String statement,
      @Option(
              names = "--staging",
              paramLabel = "URL",
              description = "Is probed where there is no production yet.")
          @Nullable URI staging)
      throws IOException {
    return ask.act(
        it -> {
          it.partners().apply(partner, statement, staging);
          return it.partners().partner(partner);
        },
        done -> "%s waits for a certifier.".formatted(done.slug()));
  }

  @Command(
      name = "certification",
      mixinStandardHelpOptions = true,
      description = "List the reviews of a partner.",
      footer = "  cvf partner certification acme")
  int certification(
      @Mixin Listing list,
      @Parameters(paramLabel = "PARTNER", description = PARTNER) String partner)
      throws IOException {
    return list.of(it -> it.partners().reviews(partner), REVIEWS);
  }

  @Command(
      name = "certify",
      mixinStandardHelpOptions = true,
      description = {
        "Score a partner as a whole; for certifiers.",
        "Another certifier has to confirm it. Criteria are scored one by one in the browser."
      },
      footer = "  cvf partner certify acme 92 --notes \"Went through the audits\" --evidence 0199…")
  int certify(
      @Mixin Asking ask,
      @Parameters(index = "0", paramLabel = "PARTNER", description = PARTNER) String partner,
      @Parameters(index = "1", paramLabel = "SCORE", description = "0 to 100.") int score,
      @Option(
              names = "--notes",
              required = true,
              paramLabel = "TEXT",
              description = "What you looked at; everybody can read it.")
          String notes,
      @Option(names = "--evidence", paramLabel = "ID", description = "What was shown; repeatable.")
          @Nullable List<UUID> evidence)
      throws IOException {
    if (score < 0 || score > 100) {
      throw ask.misused("The score is %d, but has to be 0 to 100".formatted(score));
    }
    return ask.act(
        it -> it.integrations().certifyPartner(partner, score, notes, orNone(evidence)),
        done -> "Review %s is %s.".formatted(done.id(), Words.plain(done.state())));
  }

  @Command(
      name = "confirm",
      mixinStandardHelpOptions = true,
      description = "Agree with a colleague's review, or not; for certifiers.",
      footer = "  cvf partner confirm 0199… --reason \"I looked too\"")
  int confirm(
      @Mixin Asking ask,
      @Parameters(paramLabel = "REVIEW", description = "Its id.") UUID review,
      @Option(
              names = "--reason",
              required = true,
              paramLabel = "TEXT",
              description = "Everybody can read it.")
          String reason,
      @Option(names = "--disagree", description = "Refuse it.") boolean disagree)
      throws IOException {
    return ask.act(
        it -> it.partners().confirm(review, !disagree, reason),
        done -> "Review %s is %s.".formatted(done.id(), Words.plain(done.state())));
  }

  private static <T> List<T> orNone(@Nullable List<T> some) {
    return Objects.requireNonNullElse(some, List.of());
  }

  private static Sheet page(Partner partner) {
    return Sheet.titled(partner.slug() + ", " + partner.name())
        .row("status", partner.status())
        .row("category", partner.category())
        .row("score", partner.certificationScore())
        .row("certified until", partner.certifiedUntil())
        .row("tier", partner.tier() == null ? null : Words.plain(partner.tier()))
        .row("skills", partner.activeSkills())
        .row("website", partner.website())
        .row("", Words.plain(partner.websiteVerification().state()))
        .row("contact", partner.contactEmail())
        .row("organisation", partner.organisation().name())
        .row("joined", partner.joinedAt())
        .text(partner.description());
  }
}
