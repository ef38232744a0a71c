package io.cvf.ecosystem.sdk.metering;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * The records of one segment of a spool: length, CRC-32C of length and content, content. Reading
 * stops before the first that is not whole.
 */
final class Records implements Closeable {

  static final int HEAD = 2 * Integer.BYTES;
  static final int LONGEST = 1024 * 1024;

  private final InputStream in;
  private final DataInputStream data;
  private final long limit;
  private long offset;
  private End end = End.NONE;

  /** How the readable part ends. */
  enum End {
    /** With the file, or not yet. */
    NONE,
    /** With a record whose writer died over it, so that nobody was told it had been kept. */
    TORN,
    /** With bytes nobody wrote like that. */
    DAMAGED
  }

  /**
   * @param limit where to stop at the latest, in bytes
   */
  Records(Path segment, long offset, long limit) throws IOException {
    this.in = Files.newInputStream(segment);
    in.skipNBytes(offset);
    this.data = new DataInputStream(new BufferedInputStream(in, 64 * 1024));
    this.offset = offset;
    this.limit = limit;
  }

  static byte[] written(List<byte[]> contents) {
    var size = contents.stream().mapToInt(content -> HEAD + content.length).sum();
    var buffer = ByteBuffer.allocate(size);
    for (var content : contents) {
      buffer.putInt(content.length).putInt(sum(content)).put(content);
    }
    return buffer.array();
  }

  /** Where the next record begins. */
  long offset() {
    return offset;
  }

  End end() {
    return end;
  }

  Optional<byte[]> next() throws IOException {
    long left = limit - offset;
    if (left < HEAD) {
      return stop(left == 0 ? End.NONE : End.TORN);
    }
    int length = data.readInt();
    int sum = data.readInt();
    if (length <= 0 || length > LONGEST) {
      // A disk that lost its power may have grown the file and not have filled it.
      return stop(length == 0 && sum == 0 && onlyZeros() ? End.TORN : End.DAMAGED);
    }
    if (left < HEAD + length) {
      return stop(End.TORN);
    }
    var content = data.readNBytes(length);
    if (sum != sum(content)) {
      return stop(End.DAMAGED);
    }
    offset += HEAD + length;
    return Optional.of(content);
  }

  private boolean onlyZeros() throws IOException {
    for (int next = data.read(); next >= 0; next = data.read()) {
      if (next != 0) {
        return false;
      }
    }
    return true;
  }

  private Optional<byte[]> stop(End how) {
    end = how;
    return Optional.empty();
  }

  private static int sum(byte[] content) {
    var sum = new CRC32C();
    sum.update(ByteBuffer.allocate(Integer.BYTES).putInt(content.length).flip());
    sum.update(content);
    return (int) sum.getValue();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
