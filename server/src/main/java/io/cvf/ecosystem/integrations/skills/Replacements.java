package io.cvf.ecosystem.integrations.skills;

import io.cvf.ecosystem.platform.problems.Problem;
import io.cvf.ecosystem.platform.web.Reason;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What may be named to take instead of something deprecated: it must be there to be taken. */
@Component
class Replacements {

  private final Skills skills;
  private final SkillVersions versions;

  Replacements(Skills skills, SkillVersions versions) {
    this.skills = skills;
    this.versions = versions;
  }

  /**
   * Throws 422 {@code invalid-input}.
   *
   * @param version null for the whole skill
   */
  Deprecation checked(
      Skill skill,
      @Nullable SkillVersion version,
      @Nullable String message,
      @Nullable String replacement,
      Instant now) {
    var text = Reason.checked(message, "/message");
    if (replacement == null || replacement.isBlank()) {
      return new Deprecation(text, null, now);
    }
    var name = replacement.strip();
    if (!isOtherSkill(skill, name) && !isOtherVersion(skill, version, name)) {
      throw Problem.invalid(
          "/replacement",
          version == null
              ? "Name another published skill by its id."
              : "Name another published version, or a published skill by its id.");
    }
    return new Deprecation(text, name, now);
  }

  private boolean isOtherSkill(Skill skill, String name) {
    return skills.find(name).filter(it -> it.isPublic() && !it.id().equals(skill.id())).isPresent();
  }

  private boolean isOtherVersion(Skill skill, @Nullable SkillVersion version, String name) {
    return version != null
        && versions
            .find(skill.id(), name)
            .filter(it -> it.state() == VersionState.PUBLISHED && !it.id().equals(version.id()))
            .isPresent();
  }
}
