package io.cvf.ecosystem.community.concerns;

import io.cvf.ecosystem.platform.problems.Violations;
import io.cvf.ecosystem.platform.web.Text;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The name of a concern and what it is about, cleaned and within their limits. */
record ConcernText(String title, String body) {

  static final int MIN_TITLE = 3;
  static final int MAX_TITLE = 160;
  static final int MAX_BODY_BYTES = 16 * 1024;

  /** Throws 422 {@code invalid-input} with everything that is wrong. */
  static ConcernText checked(@Nullable String title, @Nullable String body) {
    var cleanTitle = title == null ? "" : title.strip();
    var cleanBody = body == null ? "" : body.replaceAll("\r\n?", "\n").strip();
    var length = cleanTitle.codePointCount(0, cleanTitle.length());
    new Violations()
        .require(
            length >= MIN_TITLE
                && length <= MAX_TITLE
                && Text.isStorable(cleanTitle)
                && cleanTitle.chars().noneMatch(Character::isISOControl),
            "/title",
            "A title is one line of %d to %d characters.".formatted(MIN_TITLE, MAX_TITLE))
        .require(
            !cleanBody.isEmpty()
                && Text.isStorable(cleanBody)
                && cleanBody.getBytes(StandardCharsets.UTF_8).length <= MAX_BODY_BYTES,
            "/text",
            "Say what blocks the RFC, in at most %d KiB.".formatted(MAX_BODY_BYTES / 1024))
        .refuseIfAny();
    return new ConcernText(cleanTitle, cleanBody);
  }
}
