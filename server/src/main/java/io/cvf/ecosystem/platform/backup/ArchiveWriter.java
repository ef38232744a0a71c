package io.cvf.ecosystem.platform.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.LongConsumer;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * A zip file that only its owner can read. It is written under another name and gets its own when
 * it is complete and on disk: what has the name is whole.
 */
final class ArchiveWriter implements AutoCloseable {

  static final String MANIFEST = "manifest.json";
  static final String MASTER_KEY = "master-key";
  private static final int BUFFER = 256 * 1024;

  private final Path file;
  private final Path scratch;
  private final ZipOutputStream zip;

  ArchiveWriter(Path file) {
    this.file = file.toAbsolutePath();
    this.scratch = this.file.resolveSibling(file.getFileName() + ".part");
    try {
      if (Files.exists(file)) {
        throw new FileAlreadyExistsException(file.toString());
      }
      Files.deleteIfExists(scratch);
      Files.createFile(
          scratch,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(scratch), BUFFER));
      zip.setLevel(Deflater.BEST_SPEED);
    } catch (FileAlreadyExistsException there) {
      throw new BackupRefused(
          BackupRefused.Why.MISUSED, "%s is there already; name another file.".formatted(file));
    } catch (IOException e) {
      throw new UncheckedIOException("The file " + file + " cannot be written", e);
    }
  }

  HashingOutput rows(Manifest.Table table, LongConsumer progress) throws IOException {
    zip.putNextEntry(new ZipEntry(table.entry()));
    return new HashingOutput(zip, progress);
  }

  void closeRows() throws IOException {
    zip.closeEntry();
  }

  void masterKey(String hex) throws IOException {
    write(MASTER_KEY, hex.getBytes(StandardCharsets.US_ASCII));
  }

  void finish(Manifest manifest) throws IOException {
    write(MANIFEST, new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
    zip.close();
    try (var written = FileChannel.open(scratch, StandardOpenOption.WRITE)) {
      written.force(true);
    }
    Files.move(scratch, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private void write(String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
    zip.closeEntry();
  }

  /** What was not finished is gone. */
  @Override
  public void close() throws IOException {
    if (Files.deleteIfExists(scratch)) {
      try {
        zip.close();
      } catch (IOException goneAnyway) {
        return;
      }
    }
  }
}
