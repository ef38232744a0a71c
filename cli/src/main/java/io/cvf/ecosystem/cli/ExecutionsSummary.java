package io.cvf.ecosystem.cli;

import io.cvf.ecosystem.sdk.metering.Reported;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** What became of all rows of one command. */
final class ExecutionsSummary {

  private static final int SHOWN = 20;

  private final List<Refused> refusals = new ArrayList<>();
  private long accepted;
  private long duplicates;
  private long late;
  private long refused;

  /**
   * A row that is not counted.
   *
   * @param reason of the server, or UNREADABLE
   */
  record Refused(String file, long line, String reason, String detail) {}

  record Report(long accepted, long duplicates, long refused, long late, List<Refused> refusals) {}

  /** The first thousand are kept. */
  void refuse(Refused row) {
    refused++;
    if (refusals.size() < 1_000) {
      refusals.add(row);
    }
  }

  void add(Reported reported) {
    accepted += reported.accepted();
    duplicates += reported.duplicates();
    late += reported.late();
  }

  boolean clean() {
    return refused == 0 && accepted + duplicates > 0;
  }

  Report report() {
    return new Report(accepted, duplicates, refused, late, List.copyOf(refusals));
  }

  void print(PrintWriter out) {
    out.printf("%,d counted, %,d counted before, %,d refused.%n", accepted, duplicates, refused);
    if (late > 0) {
      out.printf("%,d came late: they count in a later month.%n", late);
    }
    refusals.stream()
        .limit(SHOWN)
        .forEach(row ->
            out.printf("  %s:%d: %s %s%n", row.file(), row.line(), row.reason(), row.detail()));
    if (refused > SHOWN) {
      out.printf("  and %,d more%n", refused - SHOWN);
    }
  }
}
