package io.cvf.ecosystem.community.certification;

import io.cvf.ecosystem.community.CertificationLevel;
import io.cvf.ecosystem.platform.problems.Problem;
import io.cvf.ecosystem.platform.problems.Violations;
import io.cvf.ecosystem.platform.web.Text;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What people write around certifications, cleaned and within its limits. */
final class CertificationText {

  private static final int MAX_STATEMENT = 5_000;
  private static final int MAX_COHORT = 80;
  private static final int MAX_YEARS = 10;

  private CertificationText() {}

  static String statement(@Nullable String statement) {
    var clean = statement == null ? "" : statement.strip();
    new Violations()
        .require(
            !clean.isEmpty() && fits(clean, MAX_STATEMENT),
            "/statement",
            "Say in 1 to 5,000 characters why you should be certified.")
        .refuseIfAny();
    return clean;
  }

  static @Nullable String cohort(@Nullable String cohort) {
    if (cohort == null || cohort.isBlank()) {
      return null;
    }
    var clean = cohort.strip();
    new Violations()
        .require(fits(clean, MAX_COHORT), "/cohort", "A cohort has at most 80 characters.")
        .refuseIfAny();
    return clean;
  }

  static LocalDate expiry(LocalDate expiresOn, LocalDate today) {
    new Violations()
        .require(
            expiresOn.isAfter(today) && !expiresOn.isAfter(today.plusYears(MAX_YEARS)),
            "/expiresOn",
            "Give a day to come, within ten years.")
        .refuseIfAny();
    return expiresOn;
  }

  /** NONE is what those have who hold no certificate. */
  static CertificationLevel level(@Nullable CertificationLevel level) {
    if (level == null || level == CertificationLevel.NONE) {
      throw Problem.invalid("/level", "One of FOUNDATION, PRACTITIONER, ARCHITECT, SPECIALIST.");
    }
    return level;
  }

  private static boolean fits(String text, int max) {
    return Text.isStorable(text) && text.codePointCount(0, text.length()) <= max;
  }
}
