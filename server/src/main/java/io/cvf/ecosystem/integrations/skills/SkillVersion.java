package io.cvf.ecosystem.integrations.skills;

import io.cvf.ecosystem.integrations.RiskLevel;
import io.cvf.ecosystem.integrations.SkillId;
import io.cvf.ecosystem.integrations.SkillVersionId;
import io.cvf.ecosystem.integrations.checks.CheckedVersion;
import io.cvf.ecosystem.platform.problems.Problem;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One version of a skill, from draft to yank.
 *
 * @param rowVersion counts its edits
 */
public record SkillVersion(
    SkillVersionId id,
    SkillId skill,
    VersionState state,
    Particulars about,
    Source source,
    @Nullable Artifact artifact,
    VersionHistory history,
    @Nullable Deprecation deprecation,
    long rowVersion) {

  private static final String DRAFT = "draft-";

  public @Nullable String version() {
    return about.version();
  }

  public @Nullable RiskLevel riskLevel() {
    return about.riskLevel();
  }

  /** Its place in a path: its number, or what a draft without one is addressed by. */
  public String label() {
    var number = about.version();
    return number == null ? DRAFT + id : number;
  }

  /** Whether its text can still change; an edit takes it back to a draft. */
  boolean isEditable() {
    return !state.isPublic();
  }

  void requireEditable() {
    if (!isEditable()) {
      throw Problem.conflict(
          "version-published",
          "A published version never changes",
          "Version %s is published. Make a new version for what is different.".formatted(label()));
    }
  }

  /** 409 {@code version-transition-refused} when the table of its life does not know the move. */
  void requireMove(VersionState to) {
    if (!state.next().contains(to)) {
      throw Problem.conflict(
          "version-transition-refused",
          "Not possible now",
          "Version %s is %s and cannot become %s.".formatted(label(), words(state), words(to)));
    }
  }

  CheckedVersion checkedAs(Skill of) {
    return new CheckedVersion(
        id,
        skill,
        of.partner(),
        of.slug(),
        new CheckedVersion.Claims(
            about.name(),
            about.version(),
            about.riskLevel(),
            about.leastRisk(),
            about.licence(),
            about.documentationUrl(),
            about.repositoryUrl()),
        source.format(),
        source.manifest(),
        about.capabilities(),
        source.readme());
  }

  private static String words(VersionState state) {
    return state.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
