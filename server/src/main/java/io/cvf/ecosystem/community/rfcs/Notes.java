package io.cvf.ecosystem.community.rfcs;

import io.cvf.ecosystem.platform.problems.Violations;
import io.cvf.ecosystem.platform.web.Text;
import org.jspecify.annotations.Nullable;

/** The short texts people add to what they do. */
final class Notes {

  static final int MAX_NOTE = 500;

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
}
