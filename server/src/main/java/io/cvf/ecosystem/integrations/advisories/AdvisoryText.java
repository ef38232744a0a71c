package io.cvf.ecosystem.integrations.advisories;

import io.cvf.ecosystem.integrations.manifests.SemanticVersion;
import io.cvf.ecosystem.integrations.manifests.VersionRange;
import io.cvf.ecosystem.integrations.skills.SkillAdvisory.Severity;
import io.cvf.ecosystem.platform.markdown.Markdown;
import io.cvf.ecosystem.platform.problems.Violations;
import io.cvf.ecosystem.platform.web.Text;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an advisory shall say, cleaned and within its limits. */
public record AdvisoryText(
    String title, Severity severity, String text, VersionRange affected, @Nullable String fixedIn) {

  private static final int MAX_TITLE = 200;
  private static final int MAX_TEXT_BYTES = 32 * 1024;

  /** Throws 422 {@code invalid-input} with everything that is wrong. */
  public static AdvisoryText checked(
      @Nullable String title,
      @Nullable String severity,
      @Nullable String text,
      @Nullable String affected,
      @Nullable String fixedIn) {
    var line = title == null ? "" : title.strip();
    var body = text == null ? "" : text.replaceAll("\r\n?", "\n").strip();
    var range = VersionRange.parse(affected == null ? "" : affected.strip());
    var fix = fixedIn == null || fixedIn.isBlank() ? null : fixedIn.strip();
    var named = severity(severity);
    new Violations()
        .require(
            !line.isEmpty()
                && line.codePointCount(0, line.length()) <= MAX_TITLE
                && Text.isStorable(line)
                && line.chars().noneMatch(Character::isISOControl),
            "/title",
            "A title is one line of 1 to %d characters.".formatted(MAX_TITLE))
        .require(named.isPresent(), "/severity", "A severity is LOW, MODERATE, HIGH or CRITICAL.")
        .require(
            !body.isEmpty()
                && Text.isStorable(body)
                && body.getBytes(StandardCharsets.UTF_8).length <= MAX_TEXT_BYTES
                && Markdown.isBearable(body),
            "/text",
            "Say what is wrong and what to do, in Markdown of at most %d KiB."
                .formatted(MAX_TEXT_BYTES / 1024))
        .require(
            range.isPresent(),
            "/affected",
            "Name the versions as a range, such as <1.4.2, >=2.0.0 <2.1.0 or *; || separates"
                + " alternatives.")
        .require(
            fix == null || SemanticVersion.parse(fix).isPresent(),
            "/fixedIn",
            "The version that mends it is semantic, such as 1.4.2.")
        .require(
            fix == null
                || range.isEmpty()
                || SemanticVersion.parse(fix).filter(range.get()::contains).isEmpty(),
            "/fixedIn",
            "The version that mends it is not one of those affected.")
        .refuseIfAny();
    return new AdvisoryText(line, named.orElseThrow(), body, range.orElseThrow(), fix);
  }

  private static Optional<Severity> severity(@Nullable String word) {
    return Arrays.stream(Severity.values())
        .filter(it -> word != null && it.name().equals(word.strip()))
        .findFirst();
  }
}
