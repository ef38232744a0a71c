package io.cvf.ecosystem.integrations.skills;

import io.cvf.ecosystem.integrations.partners.Partner;
import io.cvf.ecosystem.integrations.partners.PartnerAccess;
import io.cvf.ecosystem.platform.problems.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps a version, its skill and its partner from everyone else until the transaction ends: always
 * the partner before the skill before the version, so that no two wait for each other.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Holding {

  private final Skills skills;
  private final SkillVersions versions;
  private final PartnerAccess partners;

  Holding(Skills skills, SkillVersions versions, PartnerAccess partners) {
    this.skills = skills;
    this.versions = versions;
    this.partners = partners;
  }

  /** As they are now, while they are held. */
  record Held(Partner partner, Skill skill, SkillVersion version) {}

  Held hold(SkillVersion version) {
    var skill = skills.find(version.skill()).orElseThrow(() -> gone(version));
    var partner = partners.lock(skill.partner());
    var locked = skills.lock(skill.id()).orElseThrow(() -> gone(version));
    requireStillOf(partner, locked);
    return new Held(partner, locked, versions.lock(version.id()).orElseThrow(() -> gone(version)));
  }

  Skill hold(Skill skill) {
    return skills
        .lock(skill.id())
        .orElseThrow(() ->
            Problem.notFound(
                "skill-not-found", "No such skill", skill.slug() + " was deleted just now."));
  }

  static void requireStillOf(Partner partner, Skill skill) {
    if (!skill.partner().equals(partner.id())) {
      throw Problem.conflict(
          "concurrent-change", "The skill has a new owner", "Load it again and repeat it.");
    }
  }

  static Problem gone(SkillVersion version) {
    return Problem.notFound(
        "version-not-found", "No such version", version.label() + " was deleted just now.");
  }
}
