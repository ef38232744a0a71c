package io.cvf.ecosystem.platform.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.function.LongConsumer;

/** Counts and hashes what goes through; closing it leaves the target open. */
final class HashingOutput extends OutputStream {

  private final OutputStream target;
  private final LongConsumer progress;
  private final MessageDigest digest = Hashes.sha256();
  private long bytes;

  HashingOutput(OutputStream target, LongConsumer progress) {
    this.target = target;
    this.progress = progress;
  }

  @Override
  public void write(int one) throws IOException {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] buffer, int offset, int length) throws IOException {
    target.write(buffer, offset, length);
    digest.update(buffer, offset, length);
    bytes += length;
    progress.accept(bytes);
  }

  long bytes() {
    return bytes;
  }

  String sha256() {
    return Hashes.hex(digest);
  }
}
