package io.cvf.ecosystem.integrations.reviews;

import io.cvf.ecosystem.platform.problems.Problem;
import io.cvf.ecosystem.platform.problems.Violations;
import io.cvf.ecosystem.platform.web.Text;
import org.jspecify.annotations.Nullable;

/** What a member writes about a skill, checked. */
public record ReviewText(Rating rating, String text, @Nullable String version) {

  static final int MAX = 5_000;

  /**
   * Throws 422 {@code invalid-input} with everything that is wrong.
   *
   * @param rating as it was written
   */
  public static ReviewText checked(
      @Nullable String rating, @Nullable String text, @Nullable String version) {
    var found = Rating.parse(rating);
    var clean = clean(text);
    new Violations()
        .require(found.isPresent(), "/rating", Rating.RULE)
        .require(
            !clean.isEmpty() || found.isEmpty() || !found.get().needsText(),
            "/text",
            "With a rating under 3, say why: it helps the publisher and everyone who reads it.")
        .require(isStorable(clean), "/text", tooLong())
        .refuseIfAny();
    return new ReviewText(
        found.orElseThrow(), clean, version == null || version.isBlank() ? null : version.strip());
  }

  /** The answer of a publisher. */
  public static String reply(@Nullable String text) {
    var clean = clean(text);
    if (clean.isEmpty() || !isStorable(clean)) {
      throw Problem.invalid("/text", tooLong());
    }
    return clean;
  }

  private static String tooLong() {
    return "A text has at most %,d characters, and a reply at least one.".formatted(MAX);
  }

  private static boolean isStorable(String text) {
    return text.codePointCount(0, text.length()) <= MAX && Text.isStorable(text);
  }

  private static String clean(@Nullable String text) {
    return text == null ? "" : text.strip();
  }
}
