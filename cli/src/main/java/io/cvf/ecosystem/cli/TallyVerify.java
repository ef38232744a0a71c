package io.cvf.ecosystem.cli;

import io.cvf.ecosystem.sdk.voting.PublishedTally;
import io.cvf.ecosystem.sdk.voting.TallyCheck;
import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "verify",
    description = {
      "Recount a vote from its ballot log and weights, and compare everything that is published.",
      "With a folder of 'cvf tally download' it asks nobody. Exits with 1 and names each difference."
    },
    footer = {"  cvf tally verify 12", "  cvf tally verify vote-12 --keys signing-keys.json"},
    mixinStandardHelpOptions = true)
final class TallyVerify implements Callable<Integer> {

  private static final int MICROS = 6;

  @Mixin private final Connection connection;

  @Parameters(
      arity = "0..1",
      paramLabel = "RFC|DIR",
      description = "A folder, or number or slug of an RFC to download first.")
  private @Nullable String place;

  @Option(names = "--round", paramLabel = "N", description = "An earlier vote about the RFC.")
  private @Nullable Integer round;

  @Option(names = "--log", paramLabel = "FILE", description = "Instead of that of the folder.")
  private @Nullable Path log;

  @Option(names = "--weights", paramLabel = "FILE", description = "Likewise.")
  private @Nullable Path weights;

  @Option(names = "--tally", paramLabel = "FILE", description = "Likewise.")
  private @Nullable Path tally;

  @Option(names = "--keys", paramLabel = "FILE", description = "The signing keys you trust.")
  private @Nullable Path keys;

  @Option(names = "--json", description = "Print a JSON object.")
  private boolean json;

  TallyVerify(Shell shell) {
    this.connection = new Connection(shell);
  }

  private record Verdict(boolean holds, @Nullable PublishedTally recounted, List<String> faults) {}

  @Override
  public Integer call() throws IOException {
    var report = report();
    var out = connection.shell().out();
    if (json) {
      Json.print(out, new Verdict(report.holds(), report.recounted(), report.faults()));
    } else {
      print(report, out);
    }
    return report.holds() ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  private TallyCheck.Report report() throws IOException {
    if (place == null) {
      return files(Path.of("")).check();
    }
    var folder = Path.of(place);
    if (Files.isDirectory(folder)) {
      return files(folder).check();
    }
    var kept = TallyDownload.folderOf(place, round);
    return Files.isDirectory(kept) ? files(kept).check() : downloaded(place);
  }

  private TallyCheck.Report downloaded(String rfc) throws IOException {
    var folder = Files.createTempDirectory("cvf-tally");
    var files = VoteFiles.in(folder);
    try (var ecosystem = connection.open()) {
      files.download(ecosystem.voting(), rfc, round);
      if (keys == null) {
        connection.shell().err().println("Trusting the keys of the server itself; see --keys.");
      }
      return files(folder).check();
    } finally {
      for (var file : List.of(files.log(), files.weights(), files.tally(), files.keys(), folder)) {
        Files.deleteIfExists(file);
      }
    }
  }

  private VoteFiles files(Path folder) {
    return VoteFiles.in(folder).or(log, weights, tally, keys);
  }

  private static void print(TallyCheck.Report report, PrintWriter out) {
    if (report.recounted() != null) {
      print(report.recounted(), out);
    }
    if (report.holds()) {
      out.println("Holds: all that is published follows from the log and the weights.");
    } else {
      out.println("DIFFERENT from what is published:");
      report.faults().forEach(fault -> out.println("  " + fault));
    }
  }

  private static void print(PublishedTally card, PrintWriter out) {
    var vote = card.vote();
    var gates = Objects.requireNonNull(card.gates());
    var others = Objects.requireNonNull(card.counterfactuals());
    var failed = Objects.requireNonNull(card.failedGates());
    out.printf(
        "RFC %d, round %d, %s: %s%s%n",
        vote.rfc(),
        vote.round(),
        vote.state().name().toLowerCase(Locale.ROOT),
        card.outcome(),
        failed.isEmpty()
            ? ""
            : failed.stream().map(Enum::name).collect(Collectors.joining(" and ", ", for ", "")));
    out.printf(
        "  quorum    %d of %d entitled, %d needed%n",
        gates.quorum().ballots(), vote.entitled(), gates.quorum().required());
    out.printf(
        "  approval  %s of %s, %s %s needed%n",
        weight(gates.approval().approveMicros()),
        weight(gates.approval().decisiveMicros()),
        vote.approval().strict() ? "more than" : "at least",
        vote.approval().numerator() + "/" + vote.approval().denominator());
    out.printf(
        "  one member, one vote: %s; weight without cap: %s%n",
        others.oneMemberOneVote().outcome(), others.uncapped().outcome());
  }

  private static String weight(long micros) {
    return BigDecimal.valueOf(micros, MICROS).stripTrailingZeros().toPlainString();
  }
}
