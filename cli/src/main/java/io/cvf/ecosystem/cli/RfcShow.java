package io.cvf.ecosystem.cli;

import io.cvf.ecosystem.sdk.Rfc;
import io.cvf.ecosystem.sdk.RfcSummary.Author;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "show",
    description = "Show an RFC with its text.",
    footer = "  cvf rfc show 12",
    mixinStandardHelpOptions = true)
final class RfcShow implements Callable<Integer> {

  @Mixin private final Connection connection;

  @Parameters(paramLabel = "RFC", description = "Its number or slug.")
  private String rfc = "";

  @Option(names = "--json", description = "Print a JSON object.")
  private boolean json;

  RfcShow(Shell shell) {
    this.connection = new Connection(shell);
  }

  @Override
  public Integer call() throws IOException {
    var out = connection.shell().out();
    try (var ecosystem = connection.open()) {
      var found = ecosystem.community().rfc(rfc);
      if (json) {
        Json.print(out, found);
      } else {
        print(found, out);
      }
    }
    return ExitCode.OK;
  }

  private static void print(Rfc rfc, PrintWriter out) {
    var summary = rfc.summary();
    out.printf("RFC %d: %s%n", summary.number(), summary.title());
    out.printf(
        "%s, %s, revision %d, %d comments, updated %s%n",
        Choice.typed(summary.status()),
        Choice.typed(summary.track()),
        rfc.revision(),
        summary.commentCount(),
        LocalDate.ofInstant(summary.updatedAt(), ZoneOffset.UTC));
    if (!summary.authors().isEmpty()) {
      out.println(
          "by " + summary.authors().stream().map(Author::name).collect(Collectors.joining(", ")));
    }
    if (!summary.labels().isEmpty()) {
      out.println("labels " + String.join(", ", summary.labels()));
    }
    rfc.links().forEach(link -> out.println(line(link)));
    out.println();
    out.println(rfc.body().stripTrailing());
  }

  private static String line(Rfc.Link link) {
    var kind = link.kind().replace('_', ' ').toLowerCase(Locale.ROOT);
    return kind + " " + (link.number() == null ? link.url() : "RFC " + link.number());
  }
}
