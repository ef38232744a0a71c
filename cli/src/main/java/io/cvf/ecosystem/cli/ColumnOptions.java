package io.cvf.ecosystem.cli;

import io.cvf.ecosystem.cli.ExecutionRows.Row;
import io.cvf.ecosystem.sdk.metering.Execution.Outcome;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which columns of a file say what. */
final class ColumnOptions {

  private static final Set<String> SUCCEEDED = Set.of("succeeded", "success", "ok", "true", "1");
  private static final Set<String> FAILED = Set.of("failed", "failure", "error", "false", "0");

  @Option(names = "--subject", paramLabel = "SKILL@VERSION", description = "What was executed.")
  private @Nullable String subject;

  @Option(names = "--subject-column", paramLabel = "NAME", description = "Or where that stands.")
  private @Nullable String subjectColumn;

  @Option(
      names = "--id-column",
      paramLabel = "NAME",
      description = {
        "Ids, which count once each. Without it they are made of the file's beginning, the line",
        "and what stands in it: the same file, or a longer one, can be sent again."
      })
  private @Nullable String idColumn;

  @Option(
      names = "--time-column",
      paramLabel = "NAME",
      defaultValue = "time",
      description = "When it ended; default ${DEFAULT-VALUE}.")
  private String timeColumn = "time";

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      description = "Time zone of times without one: UTC, Europe/Berlin.")
  private @Nullable ZoneId zone;

  @Option(
      names = "--quantity-columns",
      paramLabel = "A+B",
      split = "\\+",
      description = "Whole numbers to add up; default 1 an execution.")
  private List<String> quantityColumns = List.of();

  @Option(
      names = "--outcome-column",
      paramLabel = "NAME",
      description = "succeeded, ok, true or 1; failed, error, false or 0. Default: succeeded.")
  private @Nullable String outcomeColumn;

  @Option(
      names = "--duration-column",
      paramLabel = "NAME",
      description = "How long it took, in milliseconds.")
  private @Nullable String durationColumn;

  /** What is missing to read such rows at all. */
  Optional<String> missing(Row first) {
    if (subject == null && subjectColumn == null) {
      return Optional.of("say what was executed with --subject or --subject-column");
    }
    var named = new ArrayList<>(quantityColumns);
    named.add(timeColumn);
    Stream.of(subjectColumn, idColumn, outcomeColumn, durationColumn)
        .filter(Objects::nonNull)
        .forEach(named::add);
    return named.stream()
        .filter(column -> find(first, column).isEmpty())
        .findFirst()
        .map(column -> noColumn(first, column));
  }

  Optional<String> id(Row row) throws BadRow {
    return idColumn == null ? Optional.empty() : Optional.of(value(row, idColumn));
  }

  String subject(Row row) throws BadRow {
    if (subjectColumn != null) {
      return value(row, subjectColumn);
    }
    return Objects.requireNonNull(subject);
  }

  Instant time(Row row) throws BadRow {
    return new WrittenTime(zone).read(value(row, timeColumn));
  }

  Outcome outcome(Row row) throws BadRow {
    var written = outcomeColumn == null ? "succeeded" : value(row, outcomeColumn);
    var word = written.toLowerCase(Locale.ROOT);
    if (SUCCEEDED.contains(word)) {
      return Outcome.SUCCEEDED;
    }
    if (FAILED.contains(word)) {
      return Outcome.FAILED;
    }
    throw new BadRow("'%s' is no outcome".formatted(written));
  }

  long quantity(Row row) throws BadRow {
    long sum = quantityColumns.isEmpty() ? 1 : 0;
    for (var column : quantityColumns) {
      try {
        sum = Math.addExact(sum, number(value(row, column)).longValueExact());
      } catch (ArithmeticException unfit) {
        throw new BadRow("'%s' is no whole number".formatted(value(row, column)), unfit);
      }
    }
    return sum;
  }

  @Nullable Duration duration(Row row) throws BadRow {
    if (durationColumn == null || value(row, durationColumn).isEmpty()) {
      return null;
    }
    var millis = number(value(row, durationColumn)).setScale(0, RoundingMode.HALF_UP);
    try {
      return Duration.ofMillis(millis.longValueExact());
    } catch (ArithmeticException unfit) {
      throw new BadRow("'%s' is no duration".formatted(millis), unfit);
    }
  }

  private static BigDecimal number(String text) throws BadRow {
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException none) {
      throw new BadRow("'%s' is no number".formatted(text), none);
    }
  }

  private static String value(Row row, String column) throws BadRow {
    if (row.values().isEmpty()) {
      throw new BadRow("It has not the columns of the others");
    }
    return find(row, column).orElseThrow(() -> new BadRow(noColumn(row, column)));
  }

  private static Optional<String> find(Row row, String column) {
    return row.values().entrySet().stream()
        .filter(entry -> entry.getKey().equalsIgnoreCase(column))
        .findFirst()
        .map(Map.Entry::getValue);
  }

  private static String noColumn(Row row, String column) {
    return "there is no column '%s' but %s"
        .formatted(column, String.join(", ", row.values().keySet()));
  }
}
