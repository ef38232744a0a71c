package io.cvf.ecosystem.metering.comparisons;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cvf.ecosystem.identity.OrganisationId;
import io.cvf.ecosystem.metering.ExecutionComparisons;
import io.cvf.ecosystem.metering.comparisons.Comparisons.Side;
import io.cvf.ecosystem.metering.months.KeptMonths;
import io.cvf.ecosystem.platform.problems.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes comparisons, one at a time for a publisher and month, and keeps the last. */
@Service
class ComparisonService implements ExecutionComparisons {

  private static final int ROWS_AT_ONCE = 5_000;
  private static final Duration KEPT = Duration.ofDays(90);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Comparisons comparisons;
  private final KeptMonths months;
  private final TransactionTemplate transaction;
  private final Clock clock;

  ComparisonService(
      Comparisons comparisons, KeptMonths months, TransactionTemplate transaction, Clock clock) {
    this.comparisons = comparisons;
    this.months = months;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  public Comparison compare(OrganisationId publisher, YearMonth month, InputStream list)
      throws IOException {
    months.require(month);
    try (var file = ListFile.of(list)) {
      return Objects.requireNonNull(transaction.execute(_ -> compared(publisher, month, file)));
    } catch (UncheckedIOException fault) {
      throw fault.getCause();
    }
  }

  private Comparison compared(OrganisationId publisher, YearMonth month, ListFile file) {
    if (!comparisons.begin(publisher, month)) {
      throw Problem.of(
              HttpStatus.TOO_MANY_REQUESTS,
              "comparison-running",
              "A comparison is running",
              "Another list is being compared with %s. Try again in a moment.".formatted(month))
          .retryAfter(PATIENCE);
    }
    comparisons.prepareLines();
    store(file);
    comparisons.compare(publisher, month, comparisons.repeatedLines(), clock.instant());
    return comparisons.find(publisher, month).orElseThrow();
  }

  private void store(ListFile file) {
    var lines = new ArrayList<ListedExecution>(ROWS_AT_ONCE);
    try {
      file.each(line -> {
        lines.add(line);
        if (lines.size() == ROWS_AT_ONCE) {
          comparisons.addLines(lines);
          lines.clear();
        }
      });
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
    comparisons.addLines(lines);
  }

  @Override
  public Table differences(OrganisationId publisher, YearMonth month) {
    if (!comparisons.exists(publisher, month)) {
      throw Problem.notFound(
          "comparison-not-found",
          "No such comparison",
          "Nothing was compared with %s in the last %d days.".formatted(month, KEPT.toDays()));
    }
    return out -> write(publisher, month, out);
  }

  private void write(OrganisationId publisher, YearMonth month, OutputStream to)
      throws IOException {
    var out = new OutputStreamWriter(to, UTF_8);
    out.write("side,source,id\r\n");
    for (var side : Side.values()) {
      write(publisher, month, side, out);
    }
    out.flush();
  }

  private void write(OrganisationId publisher, YearMonth month, Side side, Writer out)
      throws IOException {
    var written = 0;
    int some;
    do {
      var rows = comparisons.differences(publisher, month, side, written, ROWS_AT_ONCE);
      for (var row : rows) {
        var source = row.source() == null ? "" : row.source();
        out.write("%s,%s,%s\r\n".formatted(side, field(source), field(row.id())));
      }
      some = rows.size();
      written += some;
    } while (some == ROWS_AT_ONCE);
  }

  /** Always quoted, and never a formula for a spreadsheet. */
  private static String field(String text) {
    var harmless = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    return '"' + harmless.replace("\"", "\"\"") + '"';
  }

  void forgetOld() {
    comparisons.removeBefore(clock.instant().minus(KEPT));
  }
}
