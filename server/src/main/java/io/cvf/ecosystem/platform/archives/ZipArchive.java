package io.cvf.ecosystem.platform.archives;

import io.cvf.ecosystem.platform.archives.UploadedEntry.Unusable;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Reads a zip archive from a stranger. Sizes it declares are not believed: what is unpacked is
 * counted while it is unpacked, and only what is wanted is unpacked at all.
 */
final class ZipArchive {

  static final int MAX_ENTRIES = 10_000;
  static final long MAX_TOTAL_BYTES = 200L * 1024 * 1024;

  /** Far above what deflate makes of prose, far below its 1,032 for zeros. */
  static final int MAX_RATIO = 200;

  private final String name;
  private final WantedFiles wanted;
  private final List<UploadedEntry> entries = new ArrayList<>();
  private long total;

  private ZipArchive(String name, WantedFiles wanted) {
    this.name = name;
    this.wanted = wanted;
  }

  static List<UploadedEntry> entries(String name, byte[] content, WantedFiles wanted)
      throws IOException {
    var archive = new ZipArchive(name, wanted);
    var file = Files.createTempFile("cvf-import-", ".zip");
    try {
      Files.write(file, content);
      try (var zip = new ZipFile(file.toFile())) {
        archive.read(zip);
      } catch (ZipException e) {
        archive.refuse(whyUnreadable(e));
      }
    } finally {
      Files.delete(file);
    }
    return archive.entries;
  }

  private static String whyUnreadable(ZipException e) {
    return String.valueOf(e.getMessage()).contains("encrypted")
        ? "The archive is encrypted; send it without a password."
        : "The archive is damaged and cannot be opened.";
  }

  private void read(ZipFile zip) {
    if (zip.size() > MAX_ENTRIES) {
      refuse(
          "The archive holds %,d entries; %,d are the limit.".formatted(zip.size(), MAX_ENTRIES));
      return;
    }
    for (var entry : Collections.list(zip.entries())) {
      var path = entry.getName().replace('\\', '/');
      if (entry.isDirectory() || Upload.isHidden(path)) {
        continue;
      }
      if (total > MAX_TOTAL_BYTES) {
        refuse("The archive unpacks to more than 200 MiB; the rest of it was not read.");
        return;
      }
      var early = Upload.withoutReading(path, wanted);
      entries.add(early != null ? early : unpack(zip, entry, path));
    }
  }

  private UploadedEntry unpack(ZipFile zip, ZipEntry entry, String path) {
    try (var in = zip.getInputStream(entry)) {
      var content = in.readNBytes(wanted.maxBytes() + 1);
      total += content.length;
      var unpacked = Math.max(content.length, entry.getSize());
      if (unpacked > Math.max(1, entry.getCompressedSize()) * MAX_RATIO) {
        return new Unusable(path, "It is packed more tightly than any text, like a zip bomb.");
      }
      return UploadedEntry.of(path, content, wanted.maxBytes());
    } catch (IOException e) {
      return new Unusable(path, "It is damaged and cannot be unpacked.");
    }
  }

  private void refuse(String reason) {
    entries.add(new Unusable(name, reason));
  }
}
