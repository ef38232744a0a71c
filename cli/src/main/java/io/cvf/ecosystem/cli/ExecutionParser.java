package io.cvf.ecosystem.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cvf.ecosystem.cli.ExecutionRows.Row;
import io.cvf.ecosystem.sdk.metering.CloudEvent;
import io.cvf.ecosystem.sdk.metering.Execution;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Makes CloudEvents of the rows of one file; of the same row always the same. */
final class ExecutionParser {

  private static final int ID_BYTES = 16;

  private final ColumnOptions columns;
  private final String source;
  private final @Nullable Instant begin;
  private @Nullable Duration shift;

  /**
   * @param begin moves all times so that the first one is then; null to leave them
   */
  ExecutionParser(ColumnOptions columns, String organisation, @Nullable Instant begin) {
    this.columns = columns;
    this.source = "/organisations/" + organisation;
    this.begin = begin;
  }

  /**
   * @param head what the file begins with
   */
  byte[] event(Row row, String head) throws BadRow {
    if (row.event()) {
      return row.text().getBytes(UTF_8);
    }
    var id = columns.id(row);
    try {
      return CloudEvent.line(
          new Execution(
              id.isPresent() ? id.get() : id(row, head),
              source,
              moved(columns.time(row)),
              columns.subject(row),
              columns.outcome(row),
              columns.quantity(row),
              columns.duration(row)));
    } catch (IllegalArgumentException unfit) {
      throw new BadRow(String.valueOf(unfit.getMessage()), unfit);
    }
  }

  private Instant moved(Instant written) {
    if (begin == null) {
      return written;
    }
    if (shift == null) {
      shift = Duration.between(written, begin);
    }
    return written.plus(shift);
  }

  private static String id(Row row, String head) {
    try {
      var hash =
          MessageDigest.getInstance("SHA-256")
              .digest((head + "\n" + row.line() + "\n" + row.text()).getBytes(UTF_8));
      return HexFormat.of().formatHex(hash, 0, ID_BYTES);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256", impossible);
    }
  }
}
