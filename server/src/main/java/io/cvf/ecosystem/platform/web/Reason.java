package io.cvf.ecosystem.platform.web;

import io.cvf.ecosystem.platform.problems.Violations;
import org.jspecify.annotations.Nullable;

/** Why somebody did something. Everyone concerned reads it, so it must say something. */
public final class Reason {

  public static final int MAX = 2_000;

  private Reason() {}

  /** Without surrounding blanks. Throws 422 {@code invalid-input} at {@code /reason}. */
  public static String checked(@Nullable String reason) {
    return checked(reason, "/reason");
  }

  public static String checked(@Nullable String reason, String pointer) {
    var clean = reason == null ? "" : reason.strip();
    new Violations()
        .require(
            !clean.isEmpty()
                && Text.isStorable(clean)
                && clean.codePointCount(0, clean.length()) <= MAX,
            pointer,
            "Give a reason of 1 to %,d characters; whoever is concerned reads it.".formatted(MAX))
        .refuseIfAny();
    return clean;
  }
}
