package io.cvf.ecosystem.cli;

import io.cvf.ecosystem.sdk.LedgerCheck;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "check",
    description = {
      "Prove that the books sum to zero, replay and agree with statements, invoices and usage.",
      "Exits with 1 and says where they do not."
    },
    footer = "  cvf ledger check --months 12",
    mixinStandardHelpOptions = true)
final class LedgerCheckCommand implements Callable<Integer> {

  @Mixin private final Connection connection;

  @Option(
      names = "--months",
      paramLabel = "N",
      defaultValue = "3",
      description =
          "How many of the latest months are compared with what was executed; default"
              + " ${DEFAULT-VALUE}.")
  private int months = 3;

  @Option(names = "--json", description = "Print a JSON object.")
  private boolean json;

  LedgerCheckCommand(Shell shell) {
    this.connection = new Connection(shell);
  }

  @Override
  public Integer call() throws IOException {
    var check = checked();
    var out = connection.shell().out();
    if (json) {
      Json.print(out, check);
    } else {
      check
          .checks()
          .forEach(
              it -> out.printf("%-6s %s: %s%n", it.ok() ? "ok" : "WRONG", it.name(), it.detail()));
    }
    return check.ok() ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  private LedgerCheck checked() throws IOException {
    try (var ecosystem = connection.openSignedIn()) {
      return ecosystem.governance().checkLedger(months);
    }
  }
}
