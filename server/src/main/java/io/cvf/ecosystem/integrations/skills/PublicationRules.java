package io.cvf.ecosystem.integrations.skills;

import io.cvf.ecosystem.integrations.AgreementTier;
import io.cvf.ecosystem.integrations.RiskLevel;
import io.cvf.ecosystem.integrations.checks.CheckResult;
import io.cvf.ecosystem.integrations.checks.VersionFault;
import io.cvf.ecosystem.integrations.partners.Partner;
import io.cvf.ecosystem.platform.problems.Problem;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What has to hold before a version becomes public; each refusal says what to do. */
final class PublicationRules {

  private PublicationRules() {}

  /** 409 {@code partner-not-certified}. */
  static void requireCertified(Partner partner) {
    if (!partner.isCertified()) {
      throw Problem.conflict(
              "partner-not-certified",
              "Only certified partners publish",
              "%s is %s. Its draft stays; publish it once the partner is certified."
                  .formatted(partner.name(), partner.status()))
          .with("status", partner.status());
    }
  }

  /** 409 {@code declarations-missing}. */
  static void requireDeclarations(Particulars about) {
    var missing = about.missing();
    if (!missing.isEmpty()) {
      throw Problem.conflict(
              "declarations-missing",
              "Something is not declared yet",
              "The manifest does not say, and nobody declared: "
                  + missing.stream().map(PublicationRules::words).collect(Collectors.joining(", "))
                  + ".")
          .with("missing", missing);
    }
  }

  private static String words(Particulars.Missing missing) {
    return switch (missing) {
      case VERSION -> "the version";
      case RISK_LEVEL -> "the risk level";
      case LICENCE -> "the licence";
    };
  }

  /**
   * 409 {@code agreement-needed}.
   *
   * @param price the highest from today on
   */
  static void requireAgreement(Partner partner, @Nullable RiskLevel risk, BigDecimal price) {
    requireAgreementFor(price, partner);
    if (risk == RiskLevel.R3 && !isPremium(partner.tier())) {
      throw agreementNeeded(
          "Critical skills (R3) are published under a PREMIUM or ENTERPRISE agreement in force.");
    }
  }

  static void requireAgreementFor(BigDecimal price, Partner partner) {
    if (price.signum() > 0 && partner.tier() == null) {
      throw agreementNeeded("A price above 0 needs an agreement in force.");
    }
  }

  private static boolean isPremium(@Nullable AgreementTier tier) {
    return tier == AgreementTier.PREMIUM || tier == AgreementTier.ENTERPRISE;
  }

  private static Problem agreementNeeded(String detail) {
    return Problem.conflict("agreement-needed", "An agreement is needed", detail);
  }

  /**
   * 409 {@code checks-failed} with the checks that stop it, or the name of the rule about versions
   * that is broken.
   *
   * @param faults as they are now, under the lock of the skill
   */
  static void requireChecks(List<CheckResult> results, Map<VersionFault, String> faults) {
    var excused =
        results.stream().filter(it -> !it.enforced() || isExcused(it)).map(CheckResult::check);
    var standing = excused.collect(Collectors.toSet());
    for (var fault : faults.entrySet()) {
      if (!standing.contains(fault.getKey().check())) {
        throw refusal(fault.getKey(), fault.getValue());
      }
    }
    var stopping = results.stream().filter(CheckResult::stops).toList();
    if (!stopping.isEmpty()) {
      throw Problem.conflict(
              "checks-failed",
              "Checks stand in the way",
              "Mend what these checks found, or appeal: "
                  + stopping.stream().map(it -> it.check().name()).collect(Collectors.joining(", "))
                  + ".")
          .with("checks", stopping.stream().map(it -> it.check().name()).toList());
    }
  }

  private static boolean isExcused(CheckResult result) {
    var appeal = result.appeal();
    return appeal != null && appeal.isAccepted();
  }

  private static Problem refusal(VersionFault fault, String detail) {
    var problem =
        switch (fault) {
          case NOT_HIGHER ->
              Problem.conflict("version-not-higher", "The version is not higher", detail);
          case RISK_TOO_LOW ->
              Problem.conflict("risk-too-low", "The risk level is too low", detail);
          case RISK_LOWERED ->
              Problem.conflict("risk-lowered", "The risk level is lowered", detail);
          case RISK_RAISED ->
              Problem.conflict("major-version-needed", "A new major version is needed", detail);
        };
    return problem.with("checks", List.of(fault.check().name()));
  }

  static RiskLevel risk(SkillVersion version) {
    return Objects.requireNonNull(version.riskLevel());
  }
}
