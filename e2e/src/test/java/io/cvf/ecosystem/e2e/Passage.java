package io.cvf.ecosystem.e2e;

import io.cvf.story.clock.StoryClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The passage of time on a platform: as in life, or weeks at once. */
final class Passage {

  private final Path file;
  private Duration offset = Duration.ZERO;

  Passage(Path folder) {
    this.file = folder.resolve("clock");
    write();
  }

  void advance(Duration time) {
    offset = offset.plus(time);
    write();
  }

  Instant now() {
    return Instant.now().plus(offset);
  }

  /** Starts the packaged platform, unchanged, with the stories' clock beside it. */
  List<String> command(String jar) {
    return List.of(
        "-D" + StoryClock.OFFSET_FILE + "=" + file,
        "-Dloader.path=" + classes(),
        "-cp",
        jar,
        "org.springframework.boot.loader.launch.PropertiesLauncher");
  }

  private static Path classes() {
    try {
      return Path.of(StoryClock.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** In one step, as the platform may be reading. */
  private void write() {
    try {
      var next = Files.writeString(file.resolveSibling("clock.next"), offset.toString());
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
