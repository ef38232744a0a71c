package io.cvf.ecosystem.integrations.checks;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a check found.
 *
 * @param message one sentence that says what to do
 */
public record Verdict(Outcome outcome, String message, List<Finding> findings) {

  /** How it went. Only what failed can stop a publication. */
  public enum Outcome {
    PASSED,
    WARNING,
    FAILED
  }

  /**
   * One place to look at.
   *
   * @param line of the text it names, from 1
   */
  @Schema(name = "SkillCheckFinding")
  public record Finding(String text, @Nullable Integer line) {

    static Finding of(String text) {
      return new Finding(text, null);
    }
  }

  public Verdict {
    findings = List.copyOf(findings);
  }

  static Verdict passed(String message) {
    return new Verdict(Outcome.PASSED, message, List.of());
  }

  static Verdict warning(String message, List<Finding> findings) {
    return new Verdict(Outcome.WARNING, message, findings);
  }

  static Verdict failed(String message, List<Finding> findings) {
    return new Verdict(Outcome.FAILED, message, findings);
  }
}
