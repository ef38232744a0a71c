package io.cvf.ecosystem.community.comments;

import io.cvf.ecosystem.platform.problems.Violations;
import io.cvf.ecosystem.platform.web.Text;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What people write as a comment, cleaned and within its limits. */
final class CommentText {

  static final int MAX_BODY_BYTES = 16 * 1024;

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
}
