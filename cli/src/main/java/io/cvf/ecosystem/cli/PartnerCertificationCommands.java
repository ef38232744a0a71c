package io.cvf.ecosystem.cli;

import io.cvf.ecosystem.sdk.integrations.CertificationReview;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What leads to the certification of a partner; part of {@code cvf partner}. */
@Command
final class PartnerCertificationCommands extends Group {

  private static final String PARTNER = "Its slug.";

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
      name = "apply",
      mixinStandardHelpOptions = true,
      description = "Ask for a certification.",
      footer = "  cvf partner apply acme --statement \"Known from a pilot\"")
  static int apply(
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
  static int certification(
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
  static int certify(
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
        it ->
            it.integrations()
                .certifyPartner(partner, score, notes, evidence == null ? List.of() : evidence),
        done -> "Review %s is %s.".formatted(done.id(), Words.plain(done.state())));
  }

  @Command(
      name = "confirm",
      mixinStandardHelpOptions = true,
      description = "Agree with a colleague's review, or not; for certifiers.",
      footer = "  cvf partner confirm 0199… --reason \"I looked too\"")
  static int confirm(
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
}
