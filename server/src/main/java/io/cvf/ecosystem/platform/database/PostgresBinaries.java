package io.cvf.ecosystem.platform.database;

import io.cvf.ecosystem.platform.problems.StartRefused;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** Unpacks this machine's PostgreSQL from the class path, once per version. */
final class PostgresBinaries {

  private PostgresBinaries() {}

  /** The folder that holds {@code bin/}, {@code lib/} and {@code share/}. */
  static Path unpackedIn(Path folder, String version) {
    var home = folder.resolve("postgres-" + version);
    if (!Files.isDirectory(home)) {
      try {
        unpack(folder, home);
      } catch (IOException e) {
        throw new UncheckedIOException("PostgreSQL could not be unpacked to " + home, e);
      }
    }
    return home;
  }

  /** Unpacks beside the target and renames, so that a half-unpacked folder is never used. */
  private static void unpack(Path folder, Path home) throws IOException {
    Files.createDirectories(folder);
    var scratch = Files.createTempDirectory(folder, "unpacking-");
    try (var archive =
        new TarArchiveInputStream(
            new XZCompressorInputStream(new BufferedInputStream(archiveForThisMachine())))) {
      for (var entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
        unpack(entry, archive, scratch);
      }
    }
    Files.move(scratch, home, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void unpack(TarArchiveEntry entry, InputStream content, Path folder)
      throws IOException {
    var path = folder.resolve(entry.getName()).normalize();
    if (entry.isDirectory()) {
      Files.createDirectories(path);
      return;
    }
    Files.createDirectories(path.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(content, path);
    Files.setPosixFilePermissions(
        path,
        PosixFilePermissions.fromString((entry.getMode() & 0100) == 0 ? "rw-r--r--" : "rwxr-xr-x"));
  }

  private static InputStream archiveForThisMachine() {
    var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    var arm = System.getProperty("os.arch").equals("aarch64");
    var name =
        system.contains("mac")
            ? "postgres-darwin-" + (arm ? "arm_64" : "x86_64") + ".txz"
            : "postgres-linux-" + (arm ? "arm_64" : "x86_64") + ".txz";
    var archive = PostgresBinaries.class.getResourceAsStream("/" + name);
    if (archive == null) {
      throw new StartRefused(
          "This build holds no PostgreSQL for %s on %s."
              .formatted(System.getProperty("os.name"), System.getProperty("os.arch")),
          "Build it on this machine, or set SPRING_DATASOURCE_URL to a PostgreSQL server.");
    }
    return archive;
  }
}
