package io.cvf.ecosystem.cli;

import io.cvf.ecosystem.sdk.AccessToken;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The tokens of {@code cvf login}, one a server, in a file that only its owner can read. */
final class Credentials {

  private final Path file;

  Credentials(Shell shell) {
    var config =
        shell
            .variable("XDG_CONFIG_HOME")
            .map(Path::of)
            .orElseGet(() -> shell.home().resolve(".config"));
    this.file = config.resolve("cvf").resolve("credentials.json");
  }

  /**
   * @param current the server of the last login
   */
  private record Kept(@Nullable URI current, Map<URI, AccessToken> servers) {}

  Optional<AccessToken> of(URI server) throws IOException {
    return Optional.ofNullable(read().servers().get(server));
  }

  Optional<URI> current() throws IOException {
    return Optional.ofNullable(read().current());
  }

  void keep(URI server, AccessToken token) throws IOException {
    var servers = new TreeMap<>(read().servers());
    servers.put(server, token);
    write(new Kept(server, servers));
  }

  void forget(URI server) throws IOException {
    var kept = read();
    var servers = new TreeMap<>(kept.servers());
    servers.remove(server);
    write(new Kept(server.equals(kept.current()) ? null : kept.current(), servers));
  }

  private Kept read() throws IOException {
    if (!Files.exists(file)) {
      return new Kept(null, Map.of());
    }
    return Json.MAPPER.readValue(Files.readAllBytes(file), Kept.class);
  }

  private void write(Kept kept) throws IOException {
    var folder = file.toAbsolutePath().getParent();
    Files.createDirectories(folder, onlyOwner("rwx------"));
    // A file made elsewhere and moved is never seen half written or readable by others.
    var draft = Files.createTempFile(folder, "credentials", ".new", onlyOwner("rw-------"));
    Files.write(draft, Json.MAPPER.writeValueAsBytes(kept));
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static FileAttribute<?>[] onlyOwner(String permissions) {
    if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      return new FileAttribute<?>[0];
    }
    return new FileAttribute<?>[] {
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
    };
  }
}
