package io.cvf.ecosystem.sdk.metering;

import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.ecosystem.sdk.Ecosystem;
import io.cvf.ecosystem.sdk.IngestServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program that reports is killed, again and again. */
class KilledProcessTests {

  private static final int KILLS = 4;

  @TempDir Path folder;

  @Test
  void everyExecutionThatWasTakenIsCountedOnceWhateverDied() throws Exception {
    var random = new Random(7);
    var taken = new ArrayList<String>();
    try (var server = new IngestServer()) {
      for (int kill = 0; kill < KILLS; kill++) {
        taken.addAll(takenUntilKilled(server.url(), 200 + random.nextInt(2_000)));
      }
      try (var ecosystem = Ecosystem.connect(server.url(), "cvf_secret");
          var reporter = ecosystem.metering().reporter().spool(folder).open()) {
        assertThat(reporter.flush(Duration.ofMinutes(1))).isTrue();
      }
      // What was under way when it died may be there, too.
      assertThat(server.ids()).containsAll(taken).doesNotHaveDuplicates();
      assertThat(server.ids().size()).isBetween(taken.size(), taken.size() + KILLS * 10);
    }
  }

  private List<String> takenUntilKilled(URI server, int lines) throws IOException {
    var child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Child.class.getName(),
                server.toString(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    var taken = new ArrayList<String>();
    try (BufferedReader out = child.inputReader()) {
      while (taken.size() < lines) {
        taken.add(out.readLine());
      }
      child.toHandle().destroyForcibly();
      // A line that was cut off was never read as taken by anybody.
      try (Stream<String> rest = out.lines()) {
        rest.filter(line -> line.length() == 36).forEach(taken::add);
      }
    }
    child.onExit().join();
    return taken;
  }

  /** Reports, and says what was taken, for as long as it lives. */
  static final class Child {

    private Child() {}

    public static void main(String[] args) throws IOException {
      var ecosystem = Ecosystem.connect(URI.create(args[0]), "cvf_secret");
      var reporter =
          ecosystem
              .metering()
              .reporter()
              .spool(Path.of(args[1]))
              .batches(50, Duration.ofMillis(5))
              .open();
      while (true) {
        var execution = Execution.of("acme", "known@1.0.0");
        reporter.report(execution);
        System.out.println(execution.id());
      }
    }
  }
}
