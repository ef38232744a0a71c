package io.cvf.ecosystem.metering;

import io.cvf.ecosystem.identity.OrganisationId;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares a publisher's own list of executions with what a month counts for it. */
public interface ExecutionComparisons {

  /** How many lines a list may have. */
  int MAX_LINES = 1_000_000;

  /** How many bytes a list may have. */
  int MAX_BYTES = 64 * 1_024 * 1_024;

  /** How many differences of each side an answer names. */
  int SHOWN = 1_000;

  /**
   * @param source null where the list gave none
   */
  record Difference(@Nullable String source, String id) {}

  /**
   * @param theirs different entries of the list
   * @param repeated further lines that say the same as one before
   * @param ours executions counted for the publisher, its own ones left out
   * @param matched of ours: in the list
   * @param onlyTheirs the first {@value #SHOWN}
   * @param onlyOurs the first {@value #SHOWN}
   */
  record Comparison(
      String month,
      Instant madeAt,
      long theirs,
      long repeated,
      long ours,
      long matched,
      List<Difference> onlyTheirs,
      long onlyTheirsCount,
      List<Difference> onlyOurs,
      long onlyOursCount) {}

  /**
   * Replaces the comparison before. A line is an id, or a source, a comma and an id.
   *
   * <p>404 {@code billing-month-not-found}, 410 {@code executions-dropped}, 413 {@code
   * body-too-large}, 422 {@code invalid-input} naming the line, 429 {@code comparison-running}.
   */
  Comparison compare(OrganisationId publisher, YearMonth month, InputStream list)
      throws IOException;

  /** A table that is written as it is read. */
  interface Table {
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Every difference of the last comparison as CSV: side, source, id. At most a million of each
   * side are kept, for 90 days.
   *
   * <p>404 {@code comparison-not-found}.
   */
  Table differences(OrganisationId publisher, YearMonth month);
}
