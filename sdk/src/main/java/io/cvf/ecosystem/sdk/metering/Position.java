package io.cvf.ecosystem.sdk.metering;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;

/**
 * Up to where a spool has been answered. One that is lost or old only makes the sender repeat
 * itself, which the server recognises; so it is written in place and never forced to the disk.
 *
 * @param segment from 1; 0 before all
 * @param offset in bytes
 */
record Position(long segment, long offset) {

  static final Position START = new Position(0, 0);

  private static final int SIZE = 2 * Long.BYTES + Integer.BYTES;

  static Position readFrom(Path file) throws IOException {
    if (!Files.exists(file)) {
      return START;
    }
    var bytes = ByteBuffer.wrap(Files.readAllBytes(file));
    if (bytes.remaining() != SIZE) {
      return START;
    }
    var position = new Position(bytes.getLong(), bytes.getLong());
    return position.bytes().equals(bytes.rewind()) ? position : START;
  }

  void writeTo(Path file) throws IOException {
    try (var channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      channel.write(bytes(), 0);
    }
  }

  private ByteBuffer bytes() {
    var bytes = ByteBuffer.allocate(SIZE).putLong(segment).putLong(offset);
    var sum = new CRC32C();
    sum.update(bytes.array(), 0, bytes.position());
    return bytes.putInt((int) sum.getValue()).flip();
  }
}
