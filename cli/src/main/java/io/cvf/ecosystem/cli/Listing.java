package io.cvf.ecosystem.cli;

import io.cvf.ecosystem.sdk.Ecosystem;
import java.io.IOException;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** Asks for a list, no more of it than is wanted. */
final class Listing extends Asking {

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "50",
      description = "At most so many; default ${DEFAULT-VALUE}.")
  private int limit;

  Listing(Shell shell) {
    super(shell);
  }

  <T> int of(Function<Ecosystem, Stream<T>> call, Table<T> table) throws IOException {
    if (limit < 1) {
      throw misused("--limit is %d, but has to be 1 or more".formatted(limit));
    }
    try (var ecosystem = open()) {
      var rows = call.apply(ecosystem).limit(limit).toList();
      return print(rows, it -> table.print(it, shell().out()));
    }
  }
}
