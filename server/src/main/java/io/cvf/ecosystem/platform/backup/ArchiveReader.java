package io.cvf.ecosystem.platform.backup;

import io.cvf.ecosystem.platform.backup.BackupRefused.Why;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.zip.CRC32;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** An archive as {@link ArchiveWriter} wrote it, or a refusal that says it is not one. */
final class ArchiveReader implements AutoCloseable {

  private static final JsonMapper JSON = new JsonMapper();

  private final Path file;
  private final ZipFile zip;
  private final Manifest manifest;

  ArchiveReader(Path file) throws IOException {
    this.file = file;
    if (!Files.isRegularFile(file)) {
      throw new BackupRefused(Why.MISUSED, "There is no file %s.".formatted(file));
    }
    try {
      zip = new ZipFile(file.toFile());
    } catch (ZipException e) {
      throw damaged("it is no whole zip file: " + e.getMessage());
    }
    try {
      manifest = read();
    } catch (IOException | RuntimeException e) {
      zip.close();
      throw e;
    }
  }

  Manifest manifest() {
    return manifest;
  }

  /** Reads everything once, so that a damaged archive is refused before anything is begun. */
  void verify(LongConsumer progress) throws IOException {
    for (var table : manifest.tables()) {
      try (var rows = rows(table, progress)) {
        rows.transferTo(OutputStream.nullOutputStream());
        check(table, rows);
      } catch (IOException e) {
        throw damaged("%s cannot be unpacked".formatted(table.name()));
      }
    }
  }

  HashingInput rows(Manifest.Table table, LongConsumer progress) throws IOException {
    return new HashingInput(entry(table.entry()), progress);
  }

  /** After the last row. */
  void check(Manifest.Table table, HashingInput read) {
    if (read.bytes() != table.bytes() || !read.sha256().equals(table.sha256())) {
      throw damaged("the rows of %s are not those that were written".formatted(table.name()));
    }
  }

  Optional<String> masterKey() throws IOException {
    if (!manifest.masterKey()) {
      return Optional.empty();
    }
    try (var key = entry(ArchiveWriter.MASTER_KEY)) {
      return Optional.of(new String(key.readAllBytes(), StandardCharsets.US_ASCII));
    }
  }

  private Manifest read() throws IOException {
    var entry = zip.getEntry(ArchiveWriter.MANIFEST);
    if (entry == null) {
      throw damaged("it has no " + ArchiveWriter.MANIFEST);
    }
    try (var in = zip.getInputStream(entry)) {
      var text = in.readAllBytes();
      var crc = new CRC32();
      crc.update(text);
      if (crc.getValue() != entry.getCrc()) {
        throw damaged("its manifest is not the one that was written");
      }
      var tree = JSON.readTree(text);
      var format = tree.path("format").asInt(0);
      if (format > Manifest.FORMAT) {
        throw new BackupRefused(
            Why.OTHER_VERSION,
            "%s has format %d; this platform reads up to %d. Restore it with the release that"
                    .formatted(file, format, Manifest.FORMAT)
                + " wrote it (%s) or a later one.".formatted(tree.path("platform").asString("?")));
      }
      return JSON.treeToValue(tree, Manifest.class);
    } catch (JacksonException | IOException e) {
      throw damaged("its manifest cannot be read");
    }
  }

  private InputStream entry(String name) throws IOException {
    var entry = zip.getEntry(name);
    if (entry == null) {
      throw damaged("it has no " + name);
    }
    return zip.getInputStream(entry);
  }

  private BackupRefused damaged(String how) {
    return new BackupRefused(
        Why.DAMAGED, "%s is damaged or no backup: %s. Take another one.".formatted(file, how));
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
