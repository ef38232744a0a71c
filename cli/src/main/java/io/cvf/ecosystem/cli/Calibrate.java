package io.cvf.ecosystem.cli;

import io.cvf.rules.simulation.Calibration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

@Command(
    name = "calibrate",
    description = {
      "Simulate who can capture a vote at which cost, under the real rules.",
      "Writes voting-calibration.md and its pictures; the same every time."
    },
    footer = "  cvf calibrate",
    mixinStandardHelpOptions = true)
final class Calibrate implements Callable<Integer> {

  private final Shell shell;

  @Option(
      names = "--to",
      paramLabel = "DIR",
      defaultValue = "docs/guide",
      description = "Default ${DEFAULT-VALUE}.")
  private Path to = Path.of("docs", "guide");

  Calibrate(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() throws IOException {
    for (var file : Calibration.files().entrySet()) {
      var path = to.resolve(file.getKey());
      Files.createDirectories(path.toAbsolutePath().getParent());
      Files.writeString(path, file.getValue());
      shell.out().println(path);
    }
    return ExitCode.OK;
  }
}
