package io.cvf.ecosystem.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;

/** Someone at a shell, in a folder that looks like the project's. */
final class Typist {

  /** What the launcher does once everything is built. */
  private static final String LAUNCHER =
      """
      #!/bin/sh
      case $1 in
        backup | restore)
          for argument in "$@"; do
            shift
            case ${before:-} in
              --data) set -- "$@" "--cvf.data=$argument" ;;
              *) [ "$argument" = --data ] || set -- "$@" "$argument" ;;
            esac
            before=$argument
          done
          case " $* " in *--cvf.data=*) ;; *) set -- "$@" "--cvf.data=$DATA" ;; esac
          exec "$JAVA" -jar "$SERVER" "$@"
          ;;
        login)
          printf '%s\\n%s\\n' "$NAME" "$PASSWORD" | "$JAVA" -jar "$CLI" "$@"
          ;;
        *)
          exec "$JAVA" -jar "$CLI" "$@"
          ;;
      esac
      """;

  private final Path folder;
  private final Map<String, String> environment = new HashMap<>();

  Typist(Path folder, String url, Path data) {
    this.folder = folder;
    environment.put("CVF_URL", url);
    environment.put("HOME", folder.toString());
    environment.put("DATA", data.toString());
    environment.put("JAVA", Path.of(System.getProperty("java.home"), "bin", "java").toString());
    environment.put("SERVER", System.getProperty("cvf.server.jar"));
    environment.put("CLI", System.getProperty("cvf.cli.jar"));
    try {
      copy(Path.of("docs", "examples"));
      copy(Path.of("docs", "recount"));
      var launcher = Files.writeString(folder.resolve("cvf"), LAUNCHER);
      Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void copy(Path part) throws IOException {
    try (var files = Files.walk(GuidePage.PROJECT.resolve(part))) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var copy = folder.resolve(GuidePage.PROJECT.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }

  Typist as(String name, String password) {
    environment.put("NAME", name);
    environment.put("PASSWORD", password);
    return this;
  }

  Typist with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  record Result(int exit, String output) {}

  /** Stops at the first command that fails. */
  Result types(String script) {
    var builder =
        new ProcessBuilder("sh", "-eux", "-c", script)
            .directory(folder.toFile())
            .redirectErrorStream(true);
    builder.environment().putAll(environment);
    try {
      var process = builder.start();
      var output = new String(process.getInputStream().readAllBytes(), UTF_8);
      return new Result(process.waitFor(), output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
