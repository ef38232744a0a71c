package io.cvf.ecosystem.cli;

import io.cvf.rules.voting.Choice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "vote",
    description = {
      "Vote about an RFC, or change your vote.",
      "The receipt is kept in a file; 'cvf ballot verify' checks it."
    },
    footer = "  cvf vote 12 approve --reason \"It mends what we have\"",
    mixinStandardHelpOptions = true)
final class VoteCast implements Callable<Integer> {

  @Mixin private final Connection connection;

  @Parameters(index = "0", paramLabel = "RFC", description = "Its number or slug.")
  private String rfc = "";

  @Parameters(
      index = "1",
      paramLabel = "CHOICE",
      description = "approve, reject, request-changes or abstain.")
  private Choice choice = Choice.ABSTAIN;

  @Option(names = "--reason", paramLabel = "TEXT", description = "Public, beside your ballot.")
  private @Nullable String reason;

  @Option(
      names = "--revision",
      paramLabel = "N",
      description = "Of the text you have read; default the one that is voted on.")
  private @Nullable Integer revision;

  @Option(
      names = "--receipt",
      paramLabel = "FILE",
      description = "Where to keep the receipt; default ballot-RFC.json.")
  private @Nullable Path file;

  VoteCast(Shell shell) {
    this.connection = new Connection(shell);
  }

  @Override
  public Integer call() throws IOException {
    var shell = connection.shell();
    try (var ecosystem = connection.openSignedIn()) {
      var voting = ecosystem.voting();
      var read = revision;
      if (read == null) {
        var vote = voting.state(rfc).vote();
        if (vote == null) {
          shell.err().println("RFC " + rfc + " has not been put to the vote.");
          return ExitCode.SOFTWARE;
        }
        read = vote.revision();
      }
      var receipt = voting.cast(rfc, choice, reason, read);
      var kept = file == null ? Path.of("ballot-" + rfc + ".json") : file;
      Files.writeString(kept, receipt.json());
      shell
          .out()
          .printf(
              "Voted %s on RFC %d, revision %d. Receipt: %s%n",
              io.cvf.ecosystem.cli.Choice.typed(choice), receipt.rfc(), read, kept);
    }
    return ExitCode.OK;
  }
}
