package io.cvf.ecosystem.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "journal",
    description =
        "Print the books as plain text, for hledger: cvf ledger journal | hledger -f - bs",
    footer = "  cvf ledger journal --from 2027-01-01 | hledger -f - bs",
    mixinStandardHelpOptions = true)
final class LedgerJournal implements Callable<Integer> {

  @Mixin private final Connection connection;

  @Option(names = "--from", paramLabel = "DAY", description = "The first day of booking.")
  private @Nullable LocalDate from;

  @Option(names = "--to", paramLabel = "DAY", description = "The last one.")
  private @Nullable LocalDate to;

  LedgerJournal(Shell shell) {
    this.connection = new Connection(shell);
  }

  @Override
  public Integer call() throws IOException {
    var out = connection.shell().out();
    try (var ecosystem = connection.openSignedIn();
        var lines = ecosystem.governance().journal(from, to)) {
      lines.forEach(out::println);
    }
    return ExitCode.OK;
  }
}
