package io.cvf.ecosystem.integrations.manifests;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The two parts of a {@code SKILL.md}: YAML between two lines of hyphens, and Markdown below. */
record FrontMatter(String yaml, String body) {

  private static final Pattern OPENING = Pattern.compile("---[ \\t]*\\R");
  private static final Pattern CLOSING = Pattern.compile("(?m)^(?:---|\\.\\.\\.)[ \\t]*$");

  /** Null when the text does not begin with it or never ends it. */
  static @Nullable FrontMatter in(String text) {
    var opening = OPENING.matcher(text);
    if (!opening.lookingAt()) {
      return null;
    }
    var closing = CLOSING.matcher(text);
    return closing.find(opening.end())
        ? new FrontMatter(
            text.substring(opening.end(), closing.start()), text.substring(closing.end()).strip())
        : null;
  }
}
