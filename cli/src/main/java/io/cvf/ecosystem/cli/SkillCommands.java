package io.cvf.ecosystem.cli;

import io.cvf.ecosystem.sdk.integrations.Skill;
import io.cvf.ecosystem.sdk.integrations.SkillReview;
import java.io.IOException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "skill", description = "Find, rate, check, publish, approve and import skills.")
final class SkillCommands extends Group {

  private static final String SKILL = "Its id, such as acme-weather.";

  private static final Table<SkillReview> REVIEWS =
      Table.<SkillReview>orElse("Nobody has reviewed it yet.")
          .column("RATING", SkillReview::rating)
          .column("BY", review -> review.member().username())
          .column("COUNTS", review -> Words.plain(review.counts()))
          .column("VERSION", SkillReview::version)
          .column("AT", SkillReview::createdAt)
          .column("TEXT", SkillReview::text);

  private static final Table<Skill.Advisory> ADVISORIES =
      Table.<Skill.Advisory>orElse("")
          .column("ADVISORY", advisory -> Words.plain(advisory.severity()))
          .column("AFFECTS", Skill.Advisory::affected)
          .column("STATE", advisory -> Words.plain(advisory.state()))
          .column("TITLE", Skill.Advisory::title);

  @Command(
      name = "show",
      mixinStandardHelpOptions = true,
      description = "Show a skill.",
      footer = "  cvf skill show acme-weather")
  int show(@Mixin Asking ask, @Parameters(paramLabel = "SKILL", description = SKILL) String skill)
      throws IOException {
    return ask.show(it -> it.skills().skill(skill), SkillCommands::page);
  }

  @Command(
      name = "reviews",
      mixinStandardHelpOptions = true,
      description = "List what members say of a skill.",
      footer = "  cvf skill reviews acme-weather")
  int reviews(
      @Mixin Listing list, @Parameters(paramLabel = "SKILL", description = SKILL) String skill)
      throws IOException {
    return list.of(it -> it.skills().reviews(skill), REVIEWS);
  }

  @Command(
      name = "review",
      mixinStandardHelpOptions = true,
      description = "Rate a skill, or change your rating.",
      footer = "  cvf skill review acme-weather 4.5 --text \"It never let us down.\"")
  int review(
      @Mixin Asking ask,
      @Parameters(index = "0", paramLabel = "SKILL", description = SKILL) String skill,
      @Parameters(index = "1", paramLabel = "RATING", description = "0 to 5, such as 4.5.")
          BigDecimal rating,
      @Option(
              names = "--text",
              paramLabel = "TEXT",
              description = "In Markdown; required for less than 3.")
          @Nullable String text)
      throws IOException {
    if (rating.signum() < 0 || rating.compareTo(BigDecimal.valueOf(5)) > 0) {
      throw ask.misused("The rating is %s, but has to be 0 to 5".formatted(rating));
    }
    return ask.act(
        it -> it.skills().rate(skill, rating, text),
        done -> "Rated %s %s of 5.".formatted(skill, Words.of(done.rating())));
  }

  @Command(
      name = "approve",
      mixinStandardHelpOptions = true,
      description = "Let a version through that waits for it; for certifiers and maintainers.",
      footer = {
        "  cvf skill approve acme-weather 1.4.0 --reason \"Its authority is what it says\"",
        "  cvf skill approve acme-weather 1.4.0 --decline --reason \"It writes to disk\""
      })
  int approve(
      @Mixin Asking ask,
      @Parameters(index = "0", paramLabel = "SKILL", description = SKILL) String skill,
      @Parameters(index = "1", paramLabel = "VERSION", description = "Such as 1.4.0.")
          String version,
      @Option(
              names = "--reason",
              required = true,
              paramLabel = "TEXT",
              description = "The publisher reads it.")
          String reason,
      @Option(names = "--decline", description = "Do not let it through.") boolean decline)
      throws IOException {
    return ask.act(
        it -> it.publishing().approve(skill, version, !decline, reason, null),
        done ->
            "%s %s is %s now."
                .formatted(done.skillId(), done.label(), Words.plain(done.state().name())));
  }

  private static Sheet page(Skill skill) {
    var deprecated = skill.deprecated();
    return Sheet.titled(skill.skillId() + ", " + skill.name())
        .row("partner", skill.partner().name() + " (" + skill.partner().slug() + ")")
        .row("latest", skill.latest())
        .row("risk", skill.riskLevel())
        .row("licence", skill.licence())
        .row("price", skill.price())
        .row(
            "rating",
            Words.of(skill.rating().shown()) + " of 5, " + skill.rating().n() + " reviews")
        .row("downloads", skill.downloads())
        .row("executions", skill.executions30Days() == null ? null : in30Days(skill))
        .row("tags", skill.tags())
        .row("documentation", skill.documentationUrl())
        .row("repository", skill.repositoryUrl())
        .row("deprecated", deprecated == null ? null : deprecated.message())
        .text(skill.description())
        .table(skill.advisories(), ADVISORIES);
  }

  private static String in30Days(Skill skill) {
    return skill.executions30Days() + " in 30 days";
  }
}
