package io.cvf.ecosystem.cli;

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

/** What is done about an agreement that there is; part of {@code cvf agreement}. */
@Command
final class SigningCommands extends Group {

  private static final String PARTNER = "Slug of the partner.";
  private static final String TIER = "standard, premium or enterprise.";

  @Command(
      name = "complete",
      mixinStandardHelpOptions = true,
      description = "Complete an item of the checklist.",
      footer = {
        "  cvf agreement complete acme sla_accepted",
        "  cvf agreement complete acme legal_review --evidence https://acme.example/review"
      })
  static int complete(
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
          var id = AgreementCommands.of(partner, it).id();
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
  static int sign(
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
          var agreement = AgreementCommands.of(partner, it);
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
  static int tier(
      @Mixin Asking ask,
      @Parameters(index = "0", paramLabel = "PARTNER", description = PARTNER) String partner,
      @Parameters(index = "1", paramLabel = "TIER", description = TIER) SupportTier tier,
      @Option(names = "--from", required = true, paramLabel = "DAY", description = "The first day.")
          LocalDate from,
      @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Kept.")
          String reason)
      throws IOException {
    return ask.act(
        it ->
            it.agreements()
                .changeTier(
                    AgreementCommands.of(partner, it).id(), new TierChange(tier, from, reason)),
        done ->
            "Proposed %s from %s on. Both sides sign it."
                .formatted(Words.of(tier), Words.of(from)));
  }

  @Command(
      name = "download",
      mixinStandardHelpOptions = true,
      description = "Keep the document as a PDF.",
      footer = "  cvf agreement download acme --to acme.pdf")
  static int download(
      @Mixin Connection connection,
      @Parameters(paramLabel = "PARTNER", description = PARTNER) String partner,
      @Option(names = "--to", paramLabel = "FILE", description = "Default PARTNER.pdf.")
          @Nullable Path file)
      throws IOException {
    var kept = file == null ? Path.of(partner + ".pdf") : file;
    try (var ecosystem = connection.openSignedIn()) {
      Files.write(kept, ecosystem.agreements().pdf(AgreementCommands.of(partner, ecosystem).id()));
    }
    connection.shell().out().println("Kept in " + kept);
    return 0;
  }
}
