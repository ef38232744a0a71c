package io.cvf.ecosystem.platform.database;

import io.cvf.ecosystem.platform.problems.StartRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The folder that holds everything this installation must not lose. One process at a time owns it.
 */
public final class DataFolder {

  private final Path root;
  private final FileChannel lock;

  private DataFolder(Path root, FileChannel lock) {
    this.root = root;
    this.lock = lock;
  }

  /**
   * Opens the folder and keeps it until this process ends, however it ends.
   *
   * @throws StartRefused when another process has it
   */
  static DataFolder open(Path folder) {
    var root = folder.toAbsolutePath().normalize();
    try {
      Files.createDirectories(root);
      var channel =
          FileChannel.open(
              root.resolve("lock"),
              StandardOpenOption.CREATE,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE);
      if (!lock(channel)) {
        var owner = Files.readString(root.resolve("lock")).strip();
        channel.close();
        throw new StartRefused(
            "The data folder %s is in use by process %s.".formatted(root, owner),
            "Stop that process first, or choose another folder with --data.");
      }
      channel.truncate(0);
      var pid = Long.toString(ProcessHandle.current().pid());
      channel.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)));
      return new DataFolder(root, channel);
    } catch (IOException e) {
      throw new UncheckedIOException("The data folder " + root + " cannot be opened", e);
    }
  }

  private static boolean lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException thisProcessHasIt) {
      return false;
    }
  }

  Path root() {
    return root;
  }

  /** Lets another process have it. */
  void close() {
    try {
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException("The data folder " + root + " cannot be let go", e);
    }
  }

  String secret(String name) {
    return secret(root, name);
  }

  /**
   * The secret of that name in the folder: 64 hex digits, made at first use, readable by the owner
   * only. Processes that share the folder get the same.
   *
   * @throws UncheckedIOException when it can be neither read nor made
   */
  public static synchronized String secret(Path folder, String name) {
    var file = folder.toAbsolutePath().normalize().resolve("secrets").resolve(name);
    try {
      if (!Files.exists(file)) {
        make(file);
      }
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("The secret " + file + " cannot be read or made", e);
    }
  }

  /** The secret of that name, without making one. */
  public static Optional<String> existingSecret(Path folder, String name) {
    var file = folder.toAbsolutePath().normalize().resolve("secrets").resolve(name);
    try {
      return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("The secret " + file + " cannot be read", e);
    }
  }

  /** Keeps a secret that came from elsewhere, where there was none of that name. */
  public static void keepSecret(Path folder, String name, String value) {
    var file = folder.toAbsolutePath().normalize().resolve("secrets").resolve(name);
    try {
      Files.createDirectories(file.getParent());
      write(file, value);
    } catch (IOException e) {
      throw new UncheckedIOException("The secret " + file + " cannot be kept", e);
    }
  }

  private static void make(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    try (var lock =
            FileChannel.open(
                file.resolveSibling("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var ours = lock.lock()) {
      if (ours.isValid() && !Files.exists(file)) {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        write(file, HexFormat.of().formatHex(bytes));
      }
    }
  }

  private static void write(Path file, String value) throws IOException {
    var scratch =
        Files.createTempFile(
            file.getParent(),
            "secret-",
            "",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(scratch, value);
    Files.move(scratch, file);
  }
}
