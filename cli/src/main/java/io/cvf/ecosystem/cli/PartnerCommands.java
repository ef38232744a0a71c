package io.cvf.ecosystem.cli;

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
