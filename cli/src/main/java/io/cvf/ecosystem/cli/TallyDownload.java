package io.cvf.ecosystem.cli;

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
    name = "download",
    description = {
      "Keep what is published about a vote: ballot log, weights, result card and signing keys.",
      "'cvf tally verify' recounts it, and so does docs/recount/recount.py."
    },
    footer = "  cvf tally download 12",
    mixinStandardHelpOptions = true)
final class TallyDownload implements Callable<Integer> {

  @Mixin private final Connection connection;

  @Parameters(paramLabel = "RFC", description = "Its number or slug.")
  private String rfc = "";

  @Option(names = "--round", paramLabel = "N", description = "An earlier vote about it.")
  private @Nullable Integer round;

  @Option(names = "--to", paramLabel = "DIR", description = "The folder; default vote-RFC.")
  private @Nullable Path to;

  TallyDownload(Shell shell) {
    this.connection = new Connection(shell);
  }

  @Override
  public Integer call() throws IOException {
    var folder = to == null ? folderOf(rfc, round) : to;
    try (var ecosystem = connection.open()) {
      var voting = ecosystem.voting();
      var _ = voting.tally(rfc, round); // refused before a folder is made for nothing
      Files.createDirectories(folder);
      VoteFiles.in(folder).download(voting, rfc, round);
    }
    connection.shell().out().printf("Kept in %s. Recount it with: cvf tally verify %1$s%n", folder);
    return ExitCode.OK;
  }

  static Path folderOf(String rfc, @Nullable Integer round) {
    return Path.of("vote-" + rfc + (round == null ? "" : "-" + round));
  }
}
