package io.cvf.ecosystem.community.rfcs;

import io.cvf.ecosystem.platform.problems.Violations;
import io.cvf.ecosystem.platform.web.Text;
import org.jspecify.annotations.Nullable;

/** The short texts people add to what they do. */
final class Notes {

  static final int MAX_NOTE = 500;
  static final int MAX_REASON = 2_000;

  private Notes() {}

  /** What changed in a revision; may be empty. */
  static String note(@Nullable String note) {
    var clean = note == null ? "" : note.strip();
    new Violations()
        .require(
            Text.isStorable(clean) && clean.codePointCount(0, clean.length()) <= MAX_NOTE,
            "/note",
            "A note has at most %d characters.".formatted(MAX_NOTE))
        .refuseIfAny();
    return clean;
  }

  /** Why somebody did something; everyone reads it, so it must say something. */
  static String reason(@Nullable String reason) {
    var clean = reason == null ? "" : reason.strip();
    new Violations()
        .require(
            !clean.isEmpty()
                && Text.isStorable(clean)
                && clean.codePointCount(0, clean.length()) <= MAX_REASON,
            "/reason",
            "Give a reason of 1 to 2,000 characters; everyone can read it.")
        .refuseIfAny();
    return clean;
  }
}
