package io.cvf.ecosystem.cli;

import io.cvf.ecosystem.sdk.EcosystemException;
import io.cvf.ecosystem.sdk.certification.CertificationCheck;
import io.cvf.ecosystem.sdk.certification.CertificationCheck.Report;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "verify",
    description = {
      "Recompute every score of a partner from its public records: each review, each month.",
      "Exits with 1 and names each difference; with 2 when the records cannot be read."
    },
    footer = "  cvf certification verify acme",
    mixinStandardHelpOptions = true)
final class CertificationVerify implements Callable<Integer> {

  private static final int UNREADABLE = 2;

  @Mixin private final Connection connection;

  @Parameters(paramLabel = "PARTNER", description = "Its slug or id.")
  private String partner = "";

  @Option(names = "--json", description = "Print a JSON object.")
  private boolean json;

  CertificationVerify(Shell shell) {
    this.connection = new Connection(shell);
  }

  private record Verdict(boolean holds, Report report) {}

  @Override
  public Integer call() throws IOException {
    Report report;
    try {
      report = report();
    } catch (EcosystemException | IllegalArgumentException unreadable) {
      connection.shell().err().println(unreadable.getMessage());
      return UNREADABLE;
    }
    var out = connection.shell().out();
    if (json) {
      Json.print(out, new Verdict(report.holds(), report));
    } else {
      print(report, out);
    }
    return report.holds() ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  private Report report() throws IOException {
    try (var ecosystem = connection.open()) {
      var records = ecosystem.certification();
      return CertificationCheck.check(
          records.standing(partner), records.reviews(partner).toList(), records::requirements);
    }
  }

  private static void print(Report report, PrintWriter out) {
    for (var line : report.lines()) {
      out.printf(
          "%-9s  %-28s  %s%n",
          line.differences().isEmpty() ? "OK" : "DIFFERENT", line.what(), line.published());
      line.differences().forEach(it -> out.println("             " + it));
    }
    out.println(
        report.holds()
            ? "Holds: every score of %s follows from its public records."
                .formatted(report.partner())
            : "DIFFERENT: not everything published about %s follows.".formatted(report.partner()));
  }
}
