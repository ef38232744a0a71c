package io.cvf.ecosystem.cli;

import io.cvf.ecosystem.sdk.voting.BallotReceipt;
import io.cvf.ecosystem.sdk.voting.ReceiptCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "verify",
    description = {
      "Check that a receipt proves its ballot, without asking anybody.",
      "Exits with 1 and says what is wrong."
    },
    footer = "  cvf ballot verify ballot-12.json",
    mixinStandardHelpOptions = true)
final class BallotVerify implements Callable<Integer> {

  private final Shell shell;

  @Parameters(paramLabel = "RECEIPT", description = "What 'cvf vote' kept, or the page gave you.")
  private Path file = Path.of("");

  @Option(
      names = "--keys",
      paramLabel = "FILE",
      description = "The keys you trust; default signing-keys.json beside the receipt.")
  private @Nullable Path keys;

  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      description = "The reason you gave, to check it against the ballot.")
  private @Nullable String reason;

  BallotVerify(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() throws IOException {
    var receipt = receipt();
    var trusted = VoteFiles.trusted(keys == null ? file.resolveSibling(VoteFiles.KEYS) : keys);
    var report = ReceiptCheck.check(receipt, trusted, reason);
    var ballot = report.ballot();
    if (!report.holds() || ballot == null) {
      shell.out().println("WRONG:");
      report.faults().forEach(fault -> shell.out().println("  " + fault));
      return ExitCode.SOFTWARE;
    }
    shell
        .out()
        .printf(
            "Holds: %s about RFC %d, round %d, at %s, as %s.%n",
            ballot.choice(), ballot.rfc(), ballot.round(), ballot.at(), ballot.voter());
    var head = receipt.treeHead();
    if (head == null) {
      shell.out().println("The platform has signed that it took it; the proof comes at the close.");
    } else {
      shell
          .out()
          .printf(
              "It is leaf %d of the %d in the log signed at %s.%n",
              receipt.index(), head.treeSize(), head.at());
    }
    return ExitCode.OK;
  }

  private BallotReceipt receipt() throws IOException {
    try {
      return BallotReceipt.parse(Files.readString(file));
    } catch (IllegalArgumentException unreadable) {
      throw new UnusableFile(file, unreadable.getMessage(), unreadable);
    }
  }
}
