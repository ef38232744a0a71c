package io.cvf.ecosystem.cli;

import io.cvf.ecosystem.sdk.Ecosystem;
import io.cvf.ecosystem.sdk.EcosystemException;
import io.cvf.ecosystem.sdk.Publishing;
import io.cvf.ecosystem.sdk.SkillDeclaration;
import io.cvf.ecosystem.sdk.SkillValidation;
import io.cvf.ecosystem.sdk.SkillVersion;
import io.cvf.ecosystem.sdk.SkillVersion.Check;
import io.cvf.ecosystem.sdk.SkillVersion.Outcome;
import io.cvf.ecosystem.sdk.SkillVersion.State;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "publish",
    description = {
      "Draft a version from a manifest, run the checks, and publish it.",
      "Exits with 0 when it is published or waits for approval, with 1 when it was refused; the"
          + " draft stays then, and the next run goes on with it."
    },
    footer = "  cvf skill publish server.json --partner acme --risk r1 --licence MIT")
final class SkillPublish implements Callable<Integer> {

  @Mixin private final Connection connection;
  @Mixin private final DeclarationOptions declared = new DeclarationOptions();

  @Parameters(paramLabel = "FILE", description = "The manifest.")
  private Path file = Path.of("");

  @Option(
      names = "--partner",
      required = true,
      paramLabel = "SLUG",
      description = "The partner that publishes it.")
  private String partner = "";

  @Option(names = "--readme", paramLabel = "FILE", description = "Markdown shown on its page.")
  private @Nullable Path readme;

  @Option(names = "--artifact", paramLabel = "FILE", description = "A file to hand out with it.")
  private @Nullable Path artifact;

  @Option(names = "--dry-run", description = "Only check the manifest; nothing is made.")
  private boolean dryRun;

  SkillPublish(Shell shell) {
    this.connection = new Connection(shell);
  }

  @Override
  public Integer call() throws IOException {
    var manifest = ManifestFile.read(file);
    var text = readme == null ? null : ManifestFile.text(readme);
    if (artifact != null && !Files.isReadable(artifact)) {
      throw new NoSuchFileException(artifact.toString());
    }
    var out = connection.shell().out();
    try (var ecosystem = connection.openSignedIn()) {
      var validation = ecosystem.publishing().validate(manifest.manifest(), declaration());
      manifest.print(validation, out);
      var skill = validation.skill();
      if (!validation.valid() || skill == null || !skill.missing().isEmpty()) {
        return ExitCode.SOFTWARE;
      }
      if (dryRun) {
        out.println("Nothing was made, because of --dry-run.");
        return ExitCode.OK;
      }
      return publish(ecosystem, draft(ecosystem.publishing(), manifest, skill, text), out);
    }
  }

  private SkillDeclaration declaration() {
    return declared.declaration();
  }

  /** The draft an earlier run left behind is taken up again. */
  private SkillVersion draft(
      Publishing skills,
      ManifestFile manifest,
      SkillValidation.Sketch skill,
      @Nullable String text) {
    try {
      return skills.draft(partner, manifest.manifest(), declaration(), text);
    } catch (EcosystemException refused) {
      if (!refused.problem().is("version-exists") || skill.version() == null) {
        throw refused;
      }
      var existing = skills.version(skill.skillId(), skill.version());
      if (existing.state() != State.DRAFT && existing.state() != State.DECLINED) {
        throw refused;
      }
      return skills.edit(existing, manifest.manifest(), declaration(), text);
    }
  }

  private int publish(Ecosystem ecosystem, SkillVersion drafted, PrintWriter out) {
    var skills = ecosystem.publishing();
    var draft = artifact == null ? drafted : skills.addArtifact(drafted, artifact);
    var checked = skills.check(draft);
    checked.checks().forEach(check -> print(check, out));
    var done = skills.publish(checked);
    if (done.state() == State.AWAITING_APPROVAL) {
      out.printf(
          "%s %s waits for approval: %s%n",
          done.skillId(), done.label(), String.join(", ", done.approvalsNeeded()));
    } else {
      out.printf("Published %s %s%n", done.skillId(), done.label());
    }
    return ExitCode.OK;
  }

  private static void print(Check check, PrintWriter out) {
    var advisory = check.outcome() == Outcome.FAILED && !check.enforced() ? " (advisory)" : "";
    out.printf(
        "%-7s %s%s: %s%n",
        Choice.typed(check.outcome()), spoken(check.check()), advisory, check.message());
    for (var finding : check.findings()) {
      var line = finding.line() == null ? "" : "line " + finding.line() + ": ";
      out.println("          " + line + finding.text());
    }
  }

  private static String spoken(String constant) {
    return constant.toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
