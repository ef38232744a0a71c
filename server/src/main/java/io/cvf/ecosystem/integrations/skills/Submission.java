package io.cvf.ecosystem.integrations.skills;

import io.cvf.ecosystem.integrations.checks.CheckResult;
import io.cvf.ecosystem.integrations.checks.VersionRules;
import io.cvf.ecosystem.integrations.skills.Holding.Held;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.audit.AuditLog;
import io.cvf.ecosystem.platform.problems.Problem;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decides whether a version becomes public, while nobody else changes it, its skill or partner. */
@Service
@Transactional
class Submission {

  private final SkillVersions versions;
  private final VersionMoves moves;
  private final Holding holding;
  private final VersionRules rules;
  private final PriceService prices;
  private final Release release;
  private final AuditLog audit;
  private final Clock clock;

  Submission(
      SkillVersions versions,
      VersionMoves moves,
      Holding holding,
      VersionRules rules,
      PriceService prices,
      Release release,
      AuditLog audit,
      Clock clock) {
    this.versions = versions;
    this.moves = moves;
    this.holding = holding;
    this.rules = rules;
    this.prices = prices;
    this.release = release;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @param checked as it was when the checks looked at it
   */
  SkillVersion submit(SkillVersion checked, List<CheckResult> results, Caller by) {
    var held = holding.hold(checked);
    var version = held.version();
    if (version.rowVersion() != checked.rowVersion() && version.state() == checked.state()) {
      throw Problem.stale(version.rowVersion());
    }
    version.requireMove(VersionState.PUBLISHED);
    PublicationRules.requireCertified(held.partner());
    PublicationRules.requireDeclarations(version.about());
    PublicationRules.requireAgreement(
        held.partner(), version.riskLevel(), prices.highest(held.skill().id()));
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

  private void await(Held held, Caller by) {
    moves.submit(held.version().id(), clock.instant());
    audit.record(
        by.id(),
        "skill.submitted",
        held.skill().subject(),
        Map.of("version", held.version().label(), "risk", PublicationRules.risk(held.version())),
        null);
  }
}
