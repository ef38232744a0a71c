package io.cvf.ecosystem.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cvf.ecosystem.sdk.Reputation;
import io.cvf.ecosystem.sdk.reputation.ReputationReplay;
import io.cvf.ecosystem.sdk.reputation.ReputationReplay.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "replay",
    description = {
      "Compute every score anew from the ledger, and compare it with the published one.",
      "Exits with 1 and names each difference."
    },
    footer = "  cvf reputation replay",
    mixinStandardHelpOptions = true)
final class ReputationReplayCommand implements Callable<Integer> {

  @Mixin private final Connection connection;

  @ArgGroup(exclusive = false)
  private @Nullable Exports files;

  /** What was downloaded earlier, instead of asking the server. */
  private static final class Exports {

    @Option(
        names = "--ledger",
        required = true,
        paramLabel = "NDJSON",
        description = "The answer of GET /api/v1/reputation/ledger, kept earlier.")
    private Path ledger = Path.of("");

    @Option(
        names = "--scores",
        required = true,
        paramLabel = "NDJSON",
        description = "That of GET /api/v1/reputation/scores, asked for before the ledger.")
    private Path scores = Path.of("");
  }

  @Option(names = "--json", description = "Print a JSON object.")
  private boolean json;

  ReputationReplayCommand(Shell shell) {
    this.connection = new Connection(shell);
  }

  @Override
  public Integer call() throws IOException {
    var verdict = files == null ? ofServer() : ofFiles(files.ledger, files.scores);
    var out = connection.shell().out();
    if (json) {
      Json.print(out, verdict);
    } else if (verdict.same()) {
      out.printf(
          "The same: %,d scores follow from %,d entries.%n", verdict.members(), verdict.entries());
    } else {
      verdict.differences().forEach(it -> out.printf("%s: %s%n", it.username(), it.what()));
      out.printf("DIFFERENT: %,d differences.%n", verdict.differences().size());
    }
    return verdict.same() ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  /** The scores are read to their end first, so that the ledger has all they count. */
  private Verdict ofServer() throws IOException {
    var kept = Files.createTempFile("cvf-scores", ".ndjson");
    try (var ecosystem = connection.open()) {
      var reputation = ecosystem.reputation();
      keep(reputation, kept);
      try (var ledger = reputation.ledger();
          var scores = Files.lines(kept, UTF_8)) {
        return ReputationReplay.check(ledger, scores);
      }
    } finally {
      Files.deleteIfExists(kept);
    }
  }

  private static void keep(Reputation reputation, Path file) throws IOException {
    try (var scores = reputation.scores();
        var out = Files.newBufferedWriter(file, UTF_8)) {
      for (var each = scores.iterator(); each.hasNext(); ) {
        out.write(each.next());
        out.newLine();
      }
    }
  }

  private static Verdict ofFiles(Path ledger, Path scores) throws IOException {
    try (var entries = Files.lines(ledger, UTF_8);
        var kept = Files.lines(scores, UTF_8)) {
      return ReputationReplay.check(
          entries.filter(line -> !line.isBlank()), kept.filter(line -> !line.isBlank()));
    } catch (IllegalArgumentException notThat) {
      throw new UnusableFile(ledger, "%s, or %s".formatted(notThat.getMessage(), scores), notThat);
    }
  }
}
