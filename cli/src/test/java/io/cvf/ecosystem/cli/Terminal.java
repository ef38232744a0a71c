package io.cvf.ecosystem.cli;

import io.cvf.ecosystem.sdk.FixtureServer;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Someone at a command line: what they set and type, and what they get to read. */
final class Terminal {

  private final Path home;
  private final Map<String, String> environment = new HashMap<>();
  private String typed = "";
  private StringWriter out = new StringWriter();
  private StringWriter err = new StringWriter();

  Terminal(Path home) {
    this.home = home;
  }

  Terminal at(FixtureServer server) {
    return set("CVF_URL", server.url().toString());
  }

  Terminal set(String name, String value) {
    environment.put(name, value);
    return this;
  }

  Terminal type(String... lines) {
    typed = String.join("\n", lines) + "\n";
    return this;
  }

  int run(Object... args) {
    out = new StringWriter();
    err = new StringWriter();
    var shell =
        new Shell(
            environment,
            home,
            new BufferedReader(new StringReader(typed)),
            new PrintWriter(out, true),
            new PrintWriter(err, true),
            null);
    var words = Arrays.stream(args).map(Object::toString).toArray(String[]::new);
    return Main.execute(shell, words);
  }

  String out() {
    return out.toString();
  }

  String err() {
    return err.toString();
  }
}
