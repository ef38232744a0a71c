package io.cvf.ecosystem.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How long {@code ./cvf start} takes on an existing data folder, from the start of the process to
 * the first answers, and how much memory the JVM holds then.
 */
final class StartBench implements Bench {

  private static final int RUNS = 5;
  private static final List<String> FIRST_REQUESTS = List.of("/actuator/health", "/api/v1/rfcs");
  private static final Map<String, String> WITHOUT_RECORDING = Map.of("CVF_AOT", "off");

  @Override
  public String name() {
    return "start";
  }

  @Override
  public String title() {
    return "From ./cvf start to the first answers, on an existing folder; median of %d runs each"
        .formatted(RUNS);
  }

  /**
   * @param seconds until the first requests were answered
   * @param residentMiB after them
   */
  private record Start(double seconds, double residentMiB) {}

  @Override
  public Figures run(Path home) throws Exception {
    try (var scratch = Scratch.make()) {
      var first = start(home, scratch.data(), Map.of());
      var cold = new ArrayList<Start>();
      var recorded = new ArrayList<Start>();
      // In turns, so that a busy minute of the machine falls on both.
      for (int run = 0; run < RUNS; run++) {
        cold.add(start(home, scratch.data(), WITHOUT_RECORDING));
        recorded.add(start(home, scratch.data(), Map.of()));
      }
      return Figures.NONE
          .with("coldSeconds", "without the AOT cache", seconds(cold), 2, "s")
          .with("aotSeconds", "with the AOT cache", seconds(recorded), 2, "s")
          .with("rssMiB", "memory of the JVM", resident(recorded), 0, "MiB")
          .with(
              "firstSeconds",
              "the very first start, which makes the folder",
              first.seconds(),
              2,
              "s")
          .with("runs", "runs of each", RUNS, 0, "");
    }
  }

  private static Start start(Path home, Path data, Map<String, String> environment)
      throws IOException, InterruptedException {
    try (var server = Server.start(home, data, environment)) {
      double seconds = server.secondsUntilAnswered(FIRST_REQUESTS);
      return new Start(seconds, server.residentMiB());
    }
  }

  private static double seconds(List<Start> starts) {
    return Figures.median(starts.stream().map(Start::seconds).toList());
  }

  private static double resident(List<Start> starts) {
    return Figures.median(starts.stream().map(Start::residentMiB).toList());
  }
}
