package io.cvf.ecosystem.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "yank",
    description = "Take a published version out of every list; whoever uses it still can.",
    footer = "  cvf skill yank acme-weather 1.4.0 --reason \"Leaks keys\"",
    mixinStandardHelpOptions = true)
final class SkillYank implements Callable<Integer> {

  @Mixin private final Connection connection;

  @Parameters(index = "0", paramLabel = "SKILL", description = "Its id, such as acme-weather.")
  private String skill = "";

  @Parameters(index = "1", paramLabel = "VERSION", description = "Such as 1.4.0.")
  private String version = "";

  @Option(
      names = "--reason",
      required = true,
      paramLabel = "TEXT",
      description = "Everybody can read it.")
  private String reason = "";

  SkillYank(Shell shell) {
    this.connection = new Connection(shell);
  }

  @Override
  public Integer call() throws IOException {
    try (var ecosystem = connection.openSignedIn()) {
      var yanked = ecosystem.publishing().yank(skill, version, reason);
      connection.shell().out().printf("Yanked %s %s%n", yanked.skillId(), yanked.label());
    }
    return ExitCode.OK;
  }
}
