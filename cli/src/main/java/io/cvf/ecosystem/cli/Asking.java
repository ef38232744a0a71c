package io.cvf.ecosystem.cli;

import io.cvf.ecosystem.sdk.Ecosystem;
import java.io.IOException;
import java.util.function.Consumer;
import java.util.function.Function;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** A connection whose answer is printed for people or, with {@code --json}, for programs. */
class Asking extends Connection {

  @Option(names = "--json", description = "Print the answer as one JSON document.")
  private boolean json;

  Asking(Shell shell) {
    super(shell);
  }

  /** Reads something and shows it. */
  <T> int show(Function<Ecosystem, T> call, Function<T, Sheet> sheet) throws IOException {
    try (var ecosystem = open()) {
      return print(call.apply(ecosystem), it -> sheet.apply(it).print(shell().out()));
    }
  }

  /** Does something as whoever signed in and says in a sentence what became of it. */
  <T> int act(Function<Ecosystem, T> call, Function<T, String> sentence) throws IOException {
    try (var ecosystem = openSignedIn()) {
      return print(call.apply(ecosystem), it -> shell().out().println(sentence.apply(it)));
    }
  }

  <T> int print(T answer, Consumer<T> forPeople) {
    if (json) {
      Json.print(shell().out(), answer);
    } else {
      forPeople.accept(answer);
    }
    return ExitCode.OK;
  }
}
