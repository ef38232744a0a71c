package io.cvf.ecosystem.cli;

import io.cvf.ecosystem.sdk.RiskLevel;
import io.cvf.ecosystem.sdk.SkillDeclaration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What manifests may leave open; {@code --version} is that of a skill here, not of cvf. */
final class DeclarationOptions {

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help message and exit.")
  void help(boolean asked) {} // picocli answers it

  @Option(
      names = "--risk",
      paramLabel = "LEVEL",
      description = "r0, r1, r2 or r3, where the manifest names none.")
  private @Nullable RiskLevel riskLevel;

  @Option(
      names = "--licence",
      paramLabel = "SPDX",
      description = "Such as Apache-2.0, where the manifest names none.")
  private @Nullable String licence;

  @Option(
      names = "--version",
      paramLabel = "VERSION",
      description = "Such as 1.4.0, where the manifest names none.")
  private @Nullable String version;

  SkillDeclaration declaration() {
    return new SkillDeclaration(riskLevel, licence, version);
  }
}
