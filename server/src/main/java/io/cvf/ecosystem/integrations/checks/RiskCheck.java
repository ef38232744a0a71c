package io.cvf.ecosystem.integrations.checks;

import io.cvf.ecosystem.integrations.requirements.CheckKind;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
final class RiskCheck implements Check {

  private final VersionRules rules;

  RiskCheck(VersionRules rules) {
    this.rules = rules;
  }

  @Override
  public CheckKind kind() {
    return CheckKind.RISK;
  }

  @Override
  public Verdict of(CheckedVersion version) {
    var claims = version.claims();
    if (claims.riskLevel() == null) {
      return Verdict.warning(
          "Declare the risk level: it is at least %s.".formatted(claims.leastRisk()), List.of());
    }
    var findings =
        rules.faults(version).entrySet().stream()
            .filter(fault -> fault.getKey().check() == CheckKind.RISK)
            .map(fault -> Verdict.Finding.of(fault.getValue()))
            .toList();
    return findings.isEmpty()
        ? Verdict.passed(
            "%s covers what the manifest declares, and follows the versions before."
                .formatted(claims.riskLevel()))
        : Verdict.failed("Declare another risk level, or another version.", findings);
  }
}
