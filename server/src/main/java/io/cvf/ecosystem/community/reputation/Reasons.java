package io.cvf.ecosystem.community.reputation;

import io.cvf.ecosystem.platform.problems.Problem;
import io.cvf.ecosystem.platform.problems.Violations;
import io.cvf.ecosystem.platform.web.Text;
import org.jspecify.annotations.Nullable;

/** What people give as reasons, checked. */
final class Reasons {

  private static final int MAX = 2_000;

  private Reasons() {}

  /** Throws 422 {@code invalid-input} at the pointer. */
  static String checked(@Nullable String text, String pointer) {
    var clean = text == null ? "" : text.strip();
    new Violations()
        .require(
            !clean.isEmpty()
                && Text.isStorable(clean)
                && clean.codePointCount(0, clean.length()) <= MAX,
            pointer,
            "Say why, in 1 to %,d characters.".formatted(MAX))
        .refuseIfAny();
    return clean;
  }

  static Problem noSuchMember(String username) {
    return Problem.notFound(
        "member-not-found", "There is no such member", "There is no member " + username + ".");
  }
}
