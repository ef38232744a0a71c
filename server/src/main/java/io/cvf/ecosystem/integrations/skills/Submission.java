package io.cvf.ecosystem.integrations.skills;

import io.cvf.ecosystem.integrations.checks.CheckResult;
import io.cvf.ecosystem.integrations.checks.VersionRules;
import io.cvf.ecosystem.integrations.partners.Partner;
import io.cvf.ecosystem.integrations.partners.PartnerAccess;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.audit.AuditLog;
import io.cvf.ecosystem.platform.problems.Problem;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides whether a version becomes public, with its partner, its skill and itself kept from
 * everyone else: partner before skill before version, so that no two wait for each other.
 */
@Service
@Transactional
class Submission {

  private final Skills skills;
  private final SkillVersions versions;
  private final VersionMoves moves;
  private final PartnerAccess partners;
  private final VersionRules rules;
  private final Release release;
  private final AuditLog audit;
  private final Clock clock;

  Submission(
      Skills skills,
      SkillVersions versions,
      VersionMoves moves,
      PartnerAccess partners,
      VersionRules rules,
      Release release,
      AuditLog audit,
      Clock clock) {
    this.skills = skills;
    this.versions = versions;
    this.moves = moves;
    this.partners = partners;
    this.rules = rules;
    this.release = release;
    this.audit = audit;
    this.clock = clock;
  }

  /** What is held until the end of the transaction. */
  record Held(Partner partner, Skill skill, SkillVersion version) {}

  /**
   * @param checked as it was when the checks looked at it
   */
  SkillVersion submit(SkillVersion checked, List<CheckResult> results, Caller by) {
    var held = hold(checked);
    var version = held.version();
    if (version.rowVersion() != checked.rowVersion() && version.state() == checked.state()) {
      throw Problem.stale(version.rowVersion());
    }
    version.requireMove(VersionState.PUBLISHED);
    PublicationRules.requireCertified(held.partner());
    PublicationRules.requireDeclarations(version.about());
    PublicationRules.requireAgreement(held.partner(), version.riskLevel(), held.skill().price());
    PublicationRules.requireChecks(results, rules.faults(version.checkedAs(held.skill())));
    try {
      if (ApproverRole.neededFor(PublicationRules.risk(version)).isEmpty()) {
        release.publish(held, by);
      } else {
        await(held, by);
      }
    } catch (DuplicateKeyException samePrecedence) {
      throw Problem.conflict(
          "version-exists",
          "The version exists already",
          "%s has a version of the same precedence as %s."
              .formatted(held.skill().slug(), version.label()));
    }
    return versions.find(version.id()).orElseThrow();
  }

  /** Partner, skill and version, locked in this order. */
  Held hold(SkillVersion version) {
    var skill = skills.find(version.skill()).orElseThrow(() -> gone(version));
    var partner = partners.lock(skill.partner());
    var locked = skills.lock(skill.id()).orElseThrow(() -> gone(version));
    if (!locked.partner().equals(partner.id())) {
      throw Problem.conflict(
          "concurrent-change", "The skill has a new owner", "Load it again and repeat it.");
    }
    return new Held(partner, locked, versions.lock(version.id()).orElseThrow(() -> gone(version)));
  }

  private void await(Held held, Caller by) {
    moves.submit(held.version().id(), clock.instant());
    audit.record(
        by.id(),
        "skill.submitted",
        held.skill().subject(),
        Map.of("version", held.version().label(), "risk", PublicationRules.risk(held.version())),
        null);
  }

  private static Problem gone(SkillVersion version) {
    return Problem.notFound(
        "version-not-found", "No such version", version.label() + " was deleted just now.");
  }
}
