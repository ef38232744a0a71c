package io.cvf.ecosystem.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds the command: its environment, where it prints, and whoever types.
 *
 * @param environment variables by name
 * @param home folder of the user
 * @param console null when nobody is watching; questions are then answered from {@code in}
 */
record Shell(
    Map<String, String> environment,
    Path home,
    BufferedReader in,
    PrintWriter out,
    PrintWriter err,
    @Nullable Console console) {

  static Shell ofThisProcess() {
    return new Shell(
        System.getenv(),
        Path.of(System.getProperty("user.home")),
        new BufferedReader(new InputStreamReader(System.in, UTF_8)),
        new PrintWriter(System.out, true, UTF_8),
        new PrintWriter(System.err, true, UTF_8),
        System.console());
  }

  /** A variable that is set and not blank. */
  Optional<String> variable(String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
  }

  boolean watched() {
    return console != null && console.isTerminal() && !variable("TERM").equals(Optional.of("dumb"));
  }

  String ask(String question) throws IOException {
    return answer(console == null ? in.readLine() : console.readLine("%s", question));
  }

  /** As {@link #ask}; what is typed does not appear on the screen. */
  String askSecret(String question) throws IOException {
    if (console == null) {
      return answer(in.readLine());
    }
    char[] typed = console.readPassword("%s", question);
    return answer(typed == null ? null : new String(typed));
  }

  private static String answer(@Nullable String typed) throws IOException {
    if (typed == null) {
      throw new IOException("There is nobody to answer; set CVF_TOKEN instead.");
    }
    return typed;
  }
}
