package io.cvf.ecosystem.metering.ingest;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.postgresql.PGConnection;

/**
 * Rows in PostgreSQL's binary format of {@code COPY}: the way to store many for which the database
 * does least.
 */
final class CopyRows {

  private static final byte[] HEADER = "PGCOPY\n\u00ff\r\n\0".getBytes(StandardCharsets.ISO_8859_1);
  private static final long EPOCH_DAY = LocalDate.of(2000, 1, 1).toEpochDay();
  private static final long EPOCH_MICROS = EPOCH_DAY * 86_400_000_000L;

  private byte[] bytes;
  private int size;

  CopyRows(int rows, int bytesARow) {
    bytes = new byte[HEADER.length + 2 * Integer.BYTES + rows * bytesARow + Short.BYTES];
    write(HEADER);
    int4(0);
    int4(0);
  }

  /** Begins the next row. */
  CopyRows row(int fields) {
    int2(fields);
    return this;
  }

  CopyRows uuid(UUID value) {
    int4(2 * Long.BYTES);
    int8(value.getMostSignificantBits());
    int8(value.getLeastSignificantBits());
    return this;
  }

  CopyRows bigint(long value) {
    int4(Long.BYTES);
    int8(value);
    return this;
  }

  CopyRows integer(int value) {
    int4(Integer.BYTES);
    int4(value);
    return this;
  }

  CopyRows absent() {
    int4(-1);
    return this;
  }

  CopyRows bool(boolean value) {
    int4(1);
    room(1);
    bytes[size++] = (byte) (value ? 1 : 0);
    return this;
  }

  CopyRows date(LocalDate value) {
    return integer((int) (value.toEpochDay() - EPOCH_DAY));
  }

  /**
   * @param micros since 1970
   */
  CopyRows timestamp(long micros) {
    return bigint(micros - EPOCH_MICROS);
  }

  CopyRows text(String value) {
    var utf8 = value.getBytes(StandardCharsets.UTF_8);
    int4(utf8.length);
    write(utf8);
    return this;
  }

  /**
   * @param sql a {@code copy … from stdin with (format binary)}
   */
  void store(Connection connection, String sql) throws SQLException {
    int2(-1);
    var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
    try {
      copy.writeToCopy(bytes, 0, size);
      copy.endCopy();
    } finally {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    }
  }

  private void write(byte[] some) {
    room(some.length);
    System.arraycopy(some, 0, bytes, size, some.length);
    size += some.length;
  }

  private void int2(int value) {
    room(Short.BYTES);
    bytes[size++] = (byte) (value >> 8);
    bytes[size++] = (byte) value;
  }

  private void int4(int value) {
    int2(value >> 16);
    int2(value);
  }

  private void int8(long value) {
    int4((int) (value >> 32));
    int4((int) value);
  }

  private void room(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * bytes.length + more);
    }
  }
}
