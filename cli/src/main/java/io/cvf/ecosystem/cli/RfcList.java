package io.cvf.ecosystem.cli;

import io.cvf.ecosystem.sdk.RfcQuery;
import io.cvf.ecosystem.sdk.RfcStatus;
import io.cvf.ecosystem.sdk.RfcSummary;
import io.cvf.ecosystem.sdk.RfcTrack;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "list",
    description = "List RFCs, the newest first.",
    footer = {
      "  cvf rfc list --status open --status voting",
      "  cvf rfc list --query routing --json"
    },
    mixinStandardHelpOptions = true)
final class RfcList implements Callable<Integer> {

  private static final Table<RfcSummary> RFCS =
      Table.<RfcSummary>orElse("No RFCs found.")
          .column("RFC", RfcSummary::number)
          .column("STATUS", RfcSummary::status)
          .column("TRACK", RfcSummary::track)
          .column("UPDATED", rfc -> LocalDate.ofInstant(rfc.updatedAt(), ZoneOffset.UTC))
          .column("TITLE", RfcSummary::title);

  @Mixin private final Connection connection;

  @Option(names = "--status", paramLabel = "STATUS", description = "open, voting, …; repeatable.")
  private List<RfcStatus> statuses = List.of();

  @Option(
      names = "--track",
      paramLabel = "TRACK",
      description = "standard, breaking-change, …; repeatable.")
  private List<RfcTrack> tracks = List.of();

  @Option(names = "--label", paramLabel = "LABEL", description = "Repeatable.")
  private List<String> labels = List.of();

  @Option(names = "--author", paramLabel = "USER", description = "User name of an author.")
  private @Nullable String author;

  @Option(names = "--query", paramLabel = "WORDS", description = "Words of title or text.")
  private @Nullable String words;

  @Option(
      names = "--sort",
      paramLabel = "ORDER",
      description = "newest, updated, closing, relevance or number.")
  private RfcQuery.@Nullable Sort sort;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "50",
      description = "At most so many; default ${DEFAULT-VALUE}.")
  private int limit;

  @Option(names = "--json", description = "Print a JSON array.")
  private boolean json;

  RfcList(Shell shell) {
    this.connection = new Connection(shell);
  }

  @Override
  public Integer call() throws IOException {
    var out = connection.shell().out();
    var query = new RfcQuery(statuses, tracks, labels, author, words, sort);
    try (var ecosystem = connection.open()) {
      var rfcs = ecosystem.community().rfcs(query).limit(limit).toList();
      if (json) {
        Json.print(out, rfcs);
      } else {
        RFCS.print(rfcs, out);
      }
    }
    return ExitCode.OK;
  }
}
