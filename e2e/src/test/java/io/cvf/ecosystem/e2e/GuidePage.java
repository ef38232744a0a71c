package io.cvf.ecosystem.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A page of the documentation, and what it tells readers to type. */
record GuidePage(Path file) {

  /** The folder of the project: there readers type. */
  static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

  private static final Pattern SHELL = Pattern.compile("(?ms)^```sh\\n(.*?)^```");

  /** An ellipsis stands for what only the reader knows. */
  private static final String FOR_THE_READER_TO_FILL_IN = "…";

  /** They run until somebody stops them, or prove the program and not the guide. */
  private static final Pattern RUNS_ON = Pattern.compile("(?m)^\\./cvf (start|test).*\\n");

  static GuidePage named(String path) {
    return new GuidePage(PROJECT.resolve(path));
  }

  /** All of it, in its order. */
  String script() {
    return SHELL
        .matcher(text())
        .results()
        .map((MatchResult it) -> it.group(1))
        .filter(it -> it.contains("./cvf") || it.contains("curl") || it.contains("python3"))
        .filter(it -> !it.contains(FOR_THE_READER_TO_FILL_IN))
        .map(it -> RUNS_ON.matcher(it).replaceAll(""))
        .filter(it -> !it.isBlank())
        .map("(\n%s)\n"::formatted)
        .collect(Collectors.joining());
  }

  private String text() {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
