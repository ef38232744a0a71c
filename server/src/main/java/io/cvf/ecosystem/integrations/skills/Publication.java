package io.cvf.ecosystem.integrations.skills;

import io.cvf.ecosystem.integrations.SkillVersionId;
import io.cvf.ecosystem.integrations.checks.CheckResult;
import io.cvf.ecosystem.integrations.checks.Checks;
import io.cvf.ecosystem.integrations.partners.Partner;
import io.cvf.ecosystem.integrations.partners.PartnerAccess;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.problems.Problem;
import java.util.List;
import org.springframework.stereotype.Service;

/** From a draft to a public version: the checks first, then one transaction that decides. */
@Service
public class Publication {

  private final SkillAccess access;
  private final PartnerAccess partners;
  private final PriceService prices;
  private final Checks checks;
  private final Submission submission;

  Publication(
      SkillAccess access,
      PartnerAccess partners,
      PriceService prices,
      Checks checks,
      Submission submission) {
    this.access = access;
    this.partners = partners;
    this.prices = prices;
    this.checks = checks;
    this.submission = submission;
  }

  /**
   * Publishes an R0 or R1, and puts an R2 or R3 before those who have to approve it. Open to the
   * partner's owners and developers, and to maintainers and administrators. It follows links: call
   * it outside of transactions.
   *
   * @return the version as it is then, {@code PUBLISHED} or {@code AWAITING_APPROVAL}
   * @throws Problem 409 {@code partner-not-certified}, {@code declarations-missing}, {@code
   *     agreement-needed}, {@code version-not-higher}, {@code risk-lowered}, {@code risk-too-low},
   *     {@code major-version-needed}, {@code checks-failed}, {@code version-transition-refused},
   *     {@code version-exists}
   */
  public SkillVersion publish(SkillVersionId id, Caller by) {
    var version = access.version(id);
    var skill = access.find(version.skill());
    var partner = access.publisher(skill);
    requireMay(partner, by);
    PublicationRules.requireCertified(partner);
    version.requireMove(VersionState.PUBLISHED);
    PublicationRules.requireDeclarations(version.about());
    PublicationRules.requireAgreement(partner, version.riskLevel(), prices.highest(skill.id()));
    var results = checks.run(version.checkedAs(skill));
    return submission.submit(version, results, by);
  }

  /** Looks at a draft without publishing it. */
  public List<CheckResult> check(SkillVersion version, Caller by) {
    var skill = access.find(version.skill());
    requireMay(access.publisher(skill), by);
    version.requireEditable();
    return checks.run(version.checkedAs(skill));
  }

  private void requireMay(Partner partner, Caller by) {
    if (!by.is(Role.MAINTAINER, Role.ADMIN)) {
      partners.requireDeveloper(partner, by);
    }
  }
}
