package io.cvf.ecosystem.community.comments;

import io.cvf.ecosystem.platform.problems.Violations;
import io.cvf.ecosystem.platform.web.Text;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The texts people write around comments, cleaned and within their limits. */
final class CommentText {

  static final int MAX_BODY_BYTES = 16 * 1024;
  static final int MAX_REASON = 2_000;

  private CommentText() {}

  /** Throws 422 {@code invalid-input} at {@code /body}. */
  static String body(@Nullable String body) {
    var clean = body == null ? "" : body.replaceAll("\r\n?", "\n").strip();
    new Violations()
        .require(!clean.isEmpty(), "/body", "Write something; the comment is empty.")
        .require(
            Text.isStorable(clean),
            "/body",
            "The comment holds a NUL character or half a surrogate pair; remove it.")
        .require(
            clean.getBytes(StandardCharsets.UTF_8).length <= MAX_BODY_BYTES,
            "/body",
            "A comment has at most %d KiB.".formatted(MAX_BODY_BYTES / 1024))
        .refuseIfAny();
    return clean;
  }

  /** Throws 422 {@code invalid-input} at the pointer. */
  static String reason(@Nullable String reason, String pointer) {
    var clean = reason == null ? "" : reason.strip();
    new Violations()
        .require(
            !clean.isEmpty()
                && Text.isStorable(clean)
                && clean.codePointCount(0, clean.length()) <= MAX_REASON,
            pointer,
            "Say why, in 1 to %,d characters.".formatted(MAX_REASON))
        .refuseIfAny();
    return clean;
  }
}
