package io.cvf.ecosystem.platform.backup;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.function.LongConsumer;

/** Counts and hashes what goes through. */
final class HashingInput extends FilterInputStream {

  private final LongConsumer progress;
  private final MessageDigest digest = Hashes.sha256();
  private long bytes;

  HashingInput(InputStream source, LongConsumer progress) {
    super(source);
    this.progress = progress;
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    var read = super.read(buffer, offset, length);
    if (read > 0) {
      digest.update(buffer, offset, read);
      bytes += read;
      progress.accept(bytes);
    }
    return read;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  long bytes() {
    return bytes;
  }

  /** Of all that was read; once. */
  String sha256() {
    return Hashes.hex(digest);
  }
}
