package io.cvf.ecosystem.governance.onboarding;

import io.cvf.ecosystem.platform.problems.Violations;
import io.cvf.ecosystem.platform.web.Text;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** What people write on a checklist, cleaned and within its limits. */
final class OnboardingText {

  private static final int MAX_NOTE = 2_000;
  private static final int MAX_COMMENT = 5_000;
  private static final int MAX_URL = 500;

  private OnboardingText() {}

  /** Null for nothing; 422 at {@code /note} above 2,000 characters. */
  static @Nullable String note(@Nullable String text) {
    var clean = clean(text);
    new Violations()
        .require(isNote(clean), "/note", "A note has at most 2,000 characters.")
        .refuseIfAny();
    return clean;
  }

  static boolean isNote(@Nullable String clean) {
    return clean == null || fits(clean, MAX_NOTE);
  }

  /** 422 at {@code /text} unless it has 1 to 5,000 characters. */
  static String comment(@Nullable String text) {
    var clean = clean(text);
    new Violations()
        .require(clean != null && fits(clean, MAX_COMMENT), "/text", "Write 1 to 5,000 characters.")
        .refuseIfAny();
    return clean == null ? "" : clean;
  }

  static @Nullable String clean(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  static boolean isWebAddress(String address) {
    try {
      var uri = new URI(address);
      return address.length() <= MAX_URL
          && uri.getHost() != null
          && uri.getUserInfo() == null
          && Text.isStorable(address)
          && ("https".equalsIgnoreCase(uri.getScheme())
              || "http".equalsIgnoreCase(uri.getScheme()));
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static boolean fits(String text, int max) {
    return Text.isStorable(text) && text.codePointCount(0, text.length()) <= max;
  }
}
