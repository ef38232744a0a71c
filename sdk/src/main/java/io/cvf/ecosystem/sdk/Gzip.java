package io.cvf.ecosystem.sdk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Compression that costs little time. */
final class Gzip extends GZIPOutputStream {

  private Gzip(OutputStream out) throws IOException {
    super(out, 16 * 1024);
    def.setLevel(Deflater.BEST_SPEED);
  }

  /** Each ended by a line feed. */
  static byte[] lines(List<byte[]> lines) {
    var compressed = new ByteArrayOutputStream();
    try (var out = new Gzip(compressed)) {
      for (var line : lines) {
        out.write(line);
        out.write('\n');
      }
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
    return compressed.toByteArray();
  }
}
