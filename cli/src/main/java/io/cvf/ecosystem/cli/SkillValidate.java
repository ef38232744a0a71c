package io.cvf.ecosystem.cli;

import io.cvf.ecosystem.sdk.SkillDeclaration;
import io.cvf.ecosystem.sdk.SkillValidation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "validate",
    description = {
      "Check manifests: CVF contracts, MCP server.json, SKILL.md, Docker's MCP catalogue.",
      "Prints every mistake as file:line:column: message, and exits with 1 when there is one."
    },
    footer = "  cvf skill validate server.json SKILL.md",
    mixinStandardHelpOptions = true)
final class SkillValidate implements Callable<Integer> {

  @Mixin private final Connection connection;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Manifests.")
  private List<Path> files = List.of();

  @Option(names = "--json", description = "Print a JSON array.")
  private boolean json;

  SkillValidate(Shell shell) {
    this.connection = new Connection(shell);
  }

  private record Report(String file, SkillValidation validation) {}

  @Override
  public Integer call() throws IOException {
    var manifests = new ArrayList<ManifestFile>();
    for (Path file : files) {
      manifests.add(ManifestFile.read(file));
    }
    var out = connection.shell().out();
    var reports = new ArrayList<Report>();
    try (var ecosystem = connection.openSignedIn()) {
      for (var each : manifests) {
        var validation = ecosystem.publishing().validate(each.manifest(), SkillDeclaration.NOTHING);
        reports.add(new Report(each.file().toString(), validation));
        if (!json) {
          each.print(validation, out);
        }
      }
    }
    if (json) {
      Json.print(out, reports);
    }
    return reports.stream().allMatch(it -> it.validation().valid())
        ? ExitCode.OK
        : ExitCode.SOFTWARE;
  }
}
