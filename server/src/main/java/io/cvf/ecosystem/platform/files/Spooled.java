package io.cvf.ecosystem.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/** An upload on its way: copied to a file beside the database, hashed while it passes. */
record Spooled(String sha256, long bytes) {

  /** Null as soon as there is more than the limit. */
  static @Nullable Spooled copy(InputStream content, Path file, DataSize limit) throws IOException {
    var digest = newDigest();
    var buffer = new byte[64 * 1024];
    long bytes = 0;
    try (var out = Files.newOutputStream(file)) {
      for (int read; (read = content.read(buffer)) >= 0; ) {
        bytes += read;
        if (bytes > limit.toBytes()) {
          return null;
        }
        digest.update(buffer, 0, read);
        out.write(buffer, 0, read);
      }
    }
    return new Spooled(HexFormat.of().formatHex(digest.digest()), bytes);
  }

  private static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new AssertionError(everyPlatformHasIt);
    }
  }
}
