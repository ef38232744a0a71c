package io.cvf.ecosystem.integrations.checks;

import io.cvf.ecosystem.integrations.checks.Verdict.Finding;
import io.cvf.ecosystem.integrations.manifests.ManifestReading;
import io.cvf.ecosystem.integrations.manifests.Manifests;
import io.cvf.ecosystem.integrations.requirements.CheckKind;
import org.springframework.stereotype.Component;

/** A draft may be older than the schema that holds now. */
@Component
final class SchemaCheck implements Check {

  @Override
  public CheckKind kind() {
    return CheckKind.SCHEMA;
  }

  @Override
  public Verdict of(CheckedVersion version) {
    return switch (Manifests.read(version.manifest(), null, version.format())) {
      case ManifestReading.Readable _ ->
          Verdict.passed("The manifest follows the schema of its format.");
      case ManifestReading.Unreadable wrong ->
          Verdict.failed(
              "Correct the manifest; it does not follow the schema of its format.",
              wrong.errors().stream()
                  .map(error ->
                      new Finding(
                          (error.pointer().isEmpty() ? "" : error.pointer() + ": ")
                              + error.message(),
                          error.line()))
                  .toList());
    };
  }
}
