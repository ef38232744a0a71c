package io.cvf.ecosystem.governance.disputes;

import io.cvf.ecosystem.platform.problems.Violations;
import io.cvf.ecosystem.platform.web.Text;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What people write around disputes, cleaned and within its limits. */
final class DisputeText {

  static final int MAX = 10_000;
  private static final int LEAST_DESCRIPTION = 20;
  private static final int MAX_NOTE = 2_000;
  private static final int MAX_URL = 500;
  private static final int MAX_STATEMENTS = 100;
  private static final Pattern STATEMENT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

  private DisputeText() {}

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
    return fits(clean, 1, MAX);
  }

  static boolean isDescription(String clean) {
    return fits(clean, LEAST_DESCRIPTION, MAX);
  }

  static boolean isNote(String clean) {
    return fits(clean, 0, MAX_NOTE);
  }

  static boolean areStatements(List<String> ids) {
    return ids.size() <= MAX_STATEMENTS
        && ids.stream().distinct().count() == ids.size()
        && ids.stream().allMatch(id -> STATEMENT.matcher(id).matches());
  }

  static boolean isWebAddress(String address) {
    try {
      var uri = new URI(address);
      return address.length() <= MAX_URL
          && uri.getHost() != null
          && uri.getUserInfo() == null
          && ("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()))
          && Text.isStorable(address);
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static boolean fits(String text, int min, int max) {
    var length = text.codePointCount(0, text.length());
    return Text.isStorable(text) && length >= min && length <= max;
  }
}
