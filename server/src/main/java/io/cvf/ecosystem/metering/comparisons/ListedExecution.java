package io.cvf.ecosystem.metering.comparisons;

import io.cvf.ecosystem.platform.problems.Problem;
import io.cvf.ecosystem.platform.web.Text;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A line of a publisher's list: {@code id}, or {@code source,id}; fields may be quoted as in CSV.
 */
record ListedExecution(@Nullable String source, String id) {

  private static final int LONGEST = 256;
  private static final String SOURCE = "/organisations/";

  /** Empty for blank lines and the headings of a table. */
  static Optional<ListedExecution> parse(String line, long number) {
    var text = line.strip();
    if (text.isEmpty() || text.equals("id") || text.equals("source,id")) {
      return Optional.empty();
    }
    var end = endOfField(text);
    var first = unquoted(text.substring(0, end));
    var listed =
        end < text.length() && (text.startsWith("\"") || first.startsWith(SOURCE))
            ? new ListedExecution(first, unquoted(text.substring(end + 1)))
            : new ListedExecution(null, text.startsWith("\"") ? first : text);
    listed.requireUsable(number);
    return Optional.of(listed);
  }

  /** Where the comma after the first field is, or the end of the line. */
  private static int endOfField(String text) {
    var quoted = false;
    for (var i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '"') {
        quoted = !quoted;
      } else if (text.charAt(i) == ',' && !quoted) {
        return i;
      }
    }
    return text.length();
  }

  private static String unquoted(String field) {
    var text = field.strip();
    return text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"")
        ? text.substring(1, text.length() - 1).replace("\"\"", "\"")
        : text;
  }

  private void requireUsable(long number) {
    if (!isUsable(id) || (source != null && !isUsable(source))) {
      throw Problem.invalid(
          "",
          "Line %d is neither an id nor a source, a comma and an id, of 1 to %d characters each."
              .formatted(number, LONGEST));
    }
  }

  private static boolean isUsable(String text) {
    return !text.isEmpty() && text.length() <= LONGEST && Text.isStorable(text);
  }
}
