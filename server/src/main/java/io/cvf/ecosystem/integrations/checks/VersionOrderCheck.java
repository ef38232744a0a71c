package io.cvf.ecosystem.integrations.checks;

import io.cvf.ecosystem.integrations.requirements.CheckKind;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
final class VersionOrderCheck implements Check {

  private final VersionRules rules;

  VersionOrderCheck(VersionRules rules) {
    this.rules = rules;
  }

  @Override
  public CheckKind kind() {
    return CheckKind.VERSION_ORDER;
  }

  @Override
  public Verdict of(CheckedVersion version) {
    var number = version.claims().version();
    if (number == null) {
      return Verdict.warning("Declare the version: the manifest names none.", List.of());
    }
    var fault = rules.faults(version).get(VersionFault.NOT_HIGHER);
    return fault == null
        ? Verdict.passed("%s is higher than every published version.".formatted(number))
        : Verdict.failed("Choose a higher version.", List.of(Verdict.Finding.of(fault)));
  }
}
