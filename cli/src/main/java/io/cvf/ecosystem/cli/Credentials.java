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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of {@code cvf login}, one a server and one for each organisation it reports for, in a
 * file that only its owner can read.
 */
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

  /** The token that reports the executions of an organisation. */
  Optional<AccessToken> ofReporting(URI server, String organisation) throws IOException {
    return of(reporting(server, organisation));
  }

  void keepReporting(URI server, String organisation, AccessToken token) throws IOException {
    var kept = read();
    var servers = new TreeMap<>(kept.servers());
    servers.put(reporting(server, organisation), token);
    write(new Kept(kept.current() == null ? server : kept.current(), servers));
  }

  /** Every token for a server. */
  List<AccessToken> all(URI server) throws IOException {
    return read().servers().entrySet().stream()
        .filter(entry -> isFor(server, entry.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }

  private static URI reporting(URI server, String organisation) {
    return URI.create(server + "#" + organisation);
  }

  private static boolean isFor(URI server, URI key) {
    return key.equals(server) || key.toString().startsWith(server + "#");
  }

  void forget(URI server) throws IOException {
    var kept = read();
    var servers = new TreeMap<>(kept.servers());
    servers.keySet().removeIf(key -> isFor(server, key));
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
