package io.cvf.ecosystem.sdk;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version of a skill.
 *
 * @param version null in a draft that does not know it yet
 * @param missing what has to be declared before it can be published
 * @param approvalsNeeded roles that still have to approve it
 * @param draftId addresses a draft without a number
 * @param etag of the state it was read in
 */
public record SkillVersion(
    String skillId,
    String name,
    @Nullable String version,
    State state,
    @Nullable RiskLevel riskLevel,
    @Nullable String licence,
    List<String> missing,
    List<Check> checks,
    List<String> approvalsNeeded,
    String draftId,
    @Nullable String etag) {

  public SkillVersion {
    missing = List.copyOf(requireNonNullElse(missing, List.of()));
    checks = List.copyOf(requireNonNullElse(checks, List.of()));
    approvalsNeeded = List.copyOf(requireNonNullElse(approvalsNeeded, List.of()));
  }

  /** Where a version stands. */
  public enum State {
    DRAFT,
    AWAITING_APPROVAL,
    PUBLISHED,
    YANKED,
    DECLINED,
    @JsonEnumDefaultValue
    UNKNOWN
  }

  /** What became of a check. */
  public enum Outcome {
    PASSED,
    WARNING,
    FAILED,
    @JsonEnumDefaultValue
    UNKNOWN
  }

  /**
   * @param enforced whether a failure keeps the version from being published
   * @param message one sentence
   */
  public record Check(
      String check, Outcome outcome, boolean enforced, String message, List<Finding> findings) {

    public Check {
      findings = List.copyOf(requireNonNullElse(findings, List.of()));
    }
  }

  /**
   * @param line of the manifest; null when it is about none
   */
  public record Finding(String text, @Nullable Integer line) {}

  /** Its place in a path: its number, or what a draft without one is addressed by. */
  public String label() {
    return version == null ? "draft-" + draftId : version;
  }
}
