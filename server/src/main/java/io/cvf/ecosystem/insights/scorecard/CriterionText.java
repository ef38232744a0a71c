package io.cvf.ecosystem.insights.scorecard;

import io.cvf.ecosystem.insights.scorecard.Criterion.Terms;
import io.cvf.ecosystem.platform.problems.Violations;
import io.cvf.ecosystem.platform.web.Text;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What administrators write about a criterion, checked. */
final class CriterionText {

  private static final Pattern SLUG = Pattern.compile("[a-z0-9-]{2,64}");
  private static final int MAX_NAME = 100;
  private static final int MAX_DESCRIPTION = 1_000;
  private static final int MAX_WEIGHT = 1_000;

  private CriterionText() {}

  static String slug(@Nullable String slug) {
    var given = slug == null ? "" : slug;
    new Violations()
        .require(
            SLUG.matcher(given).matches(),
            "/slug",
            "A slug has 2 to 64 characters of a-z, 0-9 and the hyphen.")
        .refuseIfAny();
    return given;
  }

  static Terms terms(
      @Nullable String name,
      @Nullable String description,
      @Nullable Integer weight,
      @Nullable Boolean retired) {
    var itsName = name == null ? "" : name.strip();
    var itsText = description == null ? "" : description.strip();
    var itsWeight = weight == null ? 0 : weight;
    new Violations()
        .require(
            fits(itsName, 1, MAX_NAME),
            "/name",
            "A name has 1 to %d characters.".formatted(MAX_NAME))
        .require(
            fits(itsText, 0, MAX_DESCRIPTION),
            "/description",
            "A description has at most %,d characters.".formatted(MAX_DESCRIPTION))
        .require(
            itsWeight >= 1 && itsWeight <= MAX_WEIGHT,
            "/weight",
            "A weight is a whole number from 1 to %,d.".formatted(MAX_WEIGHT))
        .refuseIfAny();
    return new Terms(itsName, itsText, itsWeight, Boolean.TRUE.equals(retired));
  }

  private static boolean fits(String text, int min, int max) {
    var length = text.codePointCount(0, text.length());
    return length >= min && length <= max && Text.isStorable(text);
  }
}
