package io.cvf.ecosystem.governance.incidents;

import io.cvf.ecosystem.platform.problems.Violations;
import io.cvf.ecosystem.platform.web.Text;
import org.jspecify.annotations.Nullable;

/** What people write around incidents, cleaned and within its limits. */
final class IncidentText {

  static final int MAX = 10_000;
  static final int MAX_TITLE = 200;

  private IncidentText() {}

  static String clean(@Nullable String text) {
    return text == null ? "" : text.strip();
  }

  /** Throws 422 {@code invalid-input} unless it has 1 to 10,000 characters. */
  static String required(@Nullable String text, String pointer) {
    var clean = clean(text);
    new Violations().require(isText(clean), pointer, "Write 1 to 10,000 characters.").refuseIfAny();
    return clean;
  }

  static boolean isText(String clean) {
    return fits(clean, MAX);
  }

  static boolean isLine(String clean, int max) {
    return fits(clean, max) && clean.codePoints().noneMatch(Character::isISOControl);
  }

  private static boolean fits(String text, int max) {
    var length = text.codePointCount(0, text.length());
    return Text.isStorable(text) && length >= 1 && length <= max;
  }
}
