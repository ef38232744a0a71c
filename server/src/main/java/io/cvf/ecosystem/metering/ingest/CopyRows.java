package io.cvf.ecosystem.metering.ingest;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
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

  private ByteBuffer bytes;

  CopyRows(int rows, int bytesARow) {
    bytes = ByteBuffer.allocate(HEADER.length + 2 * Integer.BYTES + rows * bytesARow + Short.BYTES);
    bytes.put(HEADER).putInt(0).putInt(0);
  }

  /** Begins the next row. */
  CopyRows row(int fields) {
    room(Short.BYTES).putShort((short) fields);
    return this;
  }

  CopyRows uuid(UUID value) {
    room(Integer.BYTES + 2 * Long.BYTES)
        .putInt(2 * Long.BYTES)
        .putLong(value.getMostSignificantBits())
        .putLong(value.getLeastSignificantBits());
    return this;
  }

  CopyRows bigint(long value) {
    room(Integer.BYTES + Long.BYTES).putInt(Long.BYTES).putLong(value);
    return this;
  }

  CopyRows integer(int value) {
    room(2 * Integer.BYTES).putInt(Integer.BYTES).putInt(value);
    return this;
  }

  CopyRows absent() {
    room(Integer.BYTES).putInt(-1);
    return this;
  }

  CopyRows bool(boolean value) {
    room(Integer.BYTES + 1).putInt(1).put((byte) (value ? 1 : 0));
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
    room(Integer.BYTES + utf8.length).putInt(utf8.length).put(utf8);
    return this;
  }

  /**
   * @param sql a {@code copy … from stdin with (format binary)}
   */
  void store(Connection connection, String sql) throws SQLException {
    row(-1); // the end
    var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
    try {
      copy.writeToCopy(bytes.array(), 0, bytes.position());
      copy.endCopy();
    } finally {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    }
  }

  private ByteBuffer room(int more) {
    if (bytes.remaining() < more) {
      bytes = ByteBuffer.allocate(2 * bytes.capacity() + more).put(bytes.flip());
    }
    return bytes;
  }
}
