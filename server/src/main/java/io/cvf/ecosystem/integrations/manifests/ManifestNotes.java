package io.cvf.ecosystem.integrations.manifests;

import io.cvf.ecosystem.integrations.RiskLevel;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is right in a manifest, but worth knowing. */
final class ManifestNotes {

  private ManifestNotes() {}

  static List<String> of(Manifest manifest, @Nullable RiskLevel riskLevel) {
    var notes = new ArrayList<String>();
    var document = manifest.document();
    var version =
        manifest.format() == ManifestFormat.SKILL
            ? document.path("metadata").path("version").asString("")
            : document.path("version").asString("");
    if (!version.isBlank() && manifest.version() == null) {
      notes.add("The version %s is not semantic; declare one, such as 1.0.0.".formatted(version));
    } else if (manifest.version() != null
        && !version.isEmpty()
        && !version.equals(manifest.version())) {
      notes.add("The version %s is read as %s.".formatted(version, manifest.version()));
    }
    var licence = document.path("license").asString("");
    if (!licence.isBlank() && manifest.licence() == null) {
      notes.add("The licence \"%s\" is no SPDX expression; declare one.".formatted(licence));
    }
    if (riskLevel == RiskLevel.R2) {
      notes.add("R2 is published once a certifier has approved it.");
    }
    if (riskLevel == RiskLevel.R3) {
      notes.add(
          "R3 is published once a certifier and a maintainer have approved it, and under a PREMIUM"
              + " or ENTERPRISE agreement.");
    }
    return notes;
  }
}
