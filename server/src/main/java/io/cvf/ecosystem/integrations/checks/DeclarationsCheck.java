package io.cvf.ecosystem.integrations.checks;

import io.cvf.ecosystem.integrations.RiskLevel;
import io.cvf.ecosystem.integrations.checks.CheckedVersion.Claims;
import io.cvf.ecosystem.integrations.checks.Verdict.Finding;
import io.cvf.ecosystem.integrations.manifests.Manifest;
import io.cvf.ecosystem.integrations.manifests.ManifestReading;
import io.cvf.ecosystem.integrations.manifests.Manifests;
import io.cvf.ecosystem.integrations.requirements.CheckKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Holds what the publisher declares against what the manifest says and asks for. A passive skill
 * with tools or folders to write in fails, one that wants a credential is worth a look.
 */
@Component
final class DeclarationsCheck implements Check {

  @Override
  public CheckKind kind() {
    return CheckKind.DECLARATIONS;
  }

  @Override
  public Verdict of(CheckedVersion version) {
    var wrong = new ArrayList<Finding>();
    if (Manifests.read(version.manifest(), null, version.format())
        instanceof ManifestReading.Readable readable) {
      compare(version.claims(), readable.manifest(), wrong);
    }
    var passive = version.claims().riskLevel() == RiskLevel.R0;
    if (passive) {
      Observations.changes(version.capabilities())
          .forEach(it -> wrong.add(Finding.of("R0 changes nothing, and it has " + it)));
    }
    if (!wrong.isEmpty()) {
      return Verdict.failed("Let declarations and manifest say the same.", wrong);
    }
    var credentials =
        passive ? Observations.credentials(version.capabilities()) : List.<String>of();
    return credentials.isEmpty()
        ? Verdict.passed("Declarations and manifest agree.")
        : Verdict.warning(
            "It is declared passive (R0) and wants credentials.",
            credentials.stream().map(Finding::of).toList());
  }

  private static void compare(Claims claims, Manifest manifest, List<Finding> wrong) {
    differing("version", claims.version(), manifest.version(), wrong);
    differing("licence", claims.licence(), manifest.licence(), wrong);
    var own = manifest.riskLevel();
    if (own != null && claims.riskLevel() != null && claims.riskLevel().isBelow(own)) {
      differing("risk level", claims.riskLevel().name(), own.name(), wrong);
    }
  }

  private static void differing(
      String what, @Nullable String declared, @Nullable String said, List<Finding> wrong) {
    if (declared != null && said != null && !declared.equals(said)) {
      wrong.add(
          Finding.of(
              "The manifest gives the %s %s, declared is %s".formatted(what, said, declared)));
    }
  }
}
