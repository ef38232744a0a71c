package io.cvf.ecosystem.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Archives as strangers send them. */
public final class Zips {

  private static final int LOCAL_HEADER = 30;

  private Zips() {}

  public static byte[] of(Map<String, byte[]> files) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  /** Sets the flag for encryption in the central directory of a small archive. */
  public static byte[] encrypted(byte[] zip) {
    var marked = zip.clone();
    for (int i = 0; i < marked.length - 10; i++) {
      if (marked[i] == 'P' && marked[i + 1] == 'K' && marked[i + 2] == 1 && marked[i + 3] == 2) {
        marked[i + 8] |= 1;
      }
    }
    return marked;
  }

  /** Overwrites the packed bytes of the first entry, which must have the given name. */
  public static byte[] damaged(Map<String, byte[]> files, String first) throws IOException {
    var zip = of(files);
    var start = LOCAL_HEADER + first.getBytes(StandardCharsets.UTF_8).length;
    for (int i = start; i < start + 8; i++) {
      zip[i] = (byte) 0xFF;
    }
    return zip;
  }
}
