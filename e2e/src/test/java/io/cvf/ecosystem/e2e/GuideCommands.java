package io.cvf.ecosystem.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What a page of the guide tells readers to type, typed. */
record GuideCommands(Path page) {

  private static final Pattern SHELL = Pattern.compile("(?ms)^```sh\\n(.*?)^```");
  private static final String LAUNCHER = "./cvf ";

  /** Those of the command line; starting the platform is not one of them. */
  List<String> lines() {
    try {
      return SHELL
          .matcher(Files.readString(page))
          .results()
          .map((MatchResult it) -> it.group(1))
          .flatMap(String::lines)
          .filter(it -> it.startsWith(LAUNCHER) && !it.startsWith(LAUNCHER + "start"))
          .map(it -> it.substring(LAUNCHER.length()).replaceFirst("\\s+#.*", "").strip())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  record Result(String command, int exit, String output) {}

  /** In the folder, as whoever has the token. */
  static Result type(String line, Path folder, String url, String token) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-jar", System.getProperty("cvf.cli.jar")));
    command.addAll(List.of(line.split(" +")));
    var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().put("CVF_URL", url);
    builder.environment().put("CVF_TOKEN", token);
    try {
      var process = builder.start();
      var output = new String(process.getInputStream().readAllBytes(), UTF_8);
      return new Result(line, process.waitFor(), output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
