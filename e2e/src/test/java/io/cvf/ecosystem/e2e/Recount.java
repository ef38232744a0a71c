package io.cvf.ecosystem.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Programs that check a vote from its files alone, as their own processes. */
record Recount(int exit, String output) {

  private static final Path SCRIPT = Path.of("..", "docs", "recount", "recount.py");

  static Recount byCommandLine(String... arguments) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-jar", System.getProperty("cvf.cli.jar")));
    command.addAll(List.of(arguments));
    return run(command);
  }

  static Recount byScript(Path folder) {
    return run(
        List.of(
            "python3",
            SCRIPT.toString(),
            folder.resolve("ballot-log.ndjson").toString(),
            folder.resolve("weights.ndjson").toString()));
  }

  static boolean hasPython() {
    return List.of(System.getenv("PATH").split(File.pathSeparator)).stream()
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "python3")));
  }

  private static Recount run(List<String> command) {
    try {
      var process = new ProcessBuilder(command).redirectErrorStream(true).start();
      var output = new String(process.getInputStream().readAllBytes(), UTF_8);
      return new Recount(process.waitFor(), output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
