package io.cvf.ecosystem.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/**
 * What watching costs, and what its evidence costs to read: thousands of monitors on one node, with
 * and without as many on a host that does not answer; a report of a year of looks each minute;
 * every partner's month at once. Beside the reports, a request that asks for nothing but who one
 * is.
 *
 * @param monitors looked at each minute
 */
record SlaBench(int monitors) implements Bench {

  static final SlaBench DEFAULT = new SlaBench(5_000);

  private static final int PARTNERS = 1_000;
  private static final int ROUNDS = 20;
  private static final Duration WARM_UP = Duration.ofSeconds(15);
  private static final Duration ASKING = Duration.ofSeconds(15);
  private static final Duration SETTLING = Duration.ofSeconds(75);
  private static final int WATCHED_SECONDS = 120;

  @Override
  public String name() {
    return "sla";
  }

  @Override
  public String title() {
    return "%,d monitors at 60 s on one node; reports of a year, and the month of %,d partners"
        .formatted(monitors, PARTNERS);
  }

  @Override
  public Bench with(String option, String value) {
    return option.equals("monitors")
        ? new SlaBench(Integer.parseInt(value))
        : Bench.super.with(option, value);
  }

  @Override
  public Figures run(Path home) throws Exception {
    try (var scratch = Scratch.make();
        var targets = new ProbeTargets();
        var server = Server.start(home, scratch.data(), environment())) {
      var _ = server.secondsUntilAnswered(List.of("/actuator/health"));
      var database = Database.in(scratch.data());
      new MarketSeed(database, PARTNERS, PARTNERS, 1).fill();
      var seed = new SlaSeed(database, PARTNERS);
      seed.fill();
      var reader = VotesBench.signIn(server.url());
      var read = reading(server, reader);
      seed.watch(monitors, "Watched", targets.answeringUrl());
      var watching = watching(server, seed);
      seed.watch(monitors, "Silent", targets.silentUrl());
      var besideSilence = watching(server, seed);
      return read.with("monitorsCpuPercent", "CPU of server and database", watching.cpu(), 1, "%")
          .with("looksPerMinute", "looks a minute", Math.round(watching.looks()))
          .with("rssMiB", "memory of the server", server.residentMiB(), 0, "MiB")
          .with(
              "looksBesideSilence",
              "looks a minute beside as many on a silent host",
              Math.round(besideSilence.looks()))
          .with("cpuBesideSilence", "CPU beside them", besideSilence.cpu(), 1, "%");
    }
  }

  private static Map<String, String> environment() {
    var environment = new HashMap<>(VotesBench.ENVIRONMENT);
    environment.put("CVF_OUTBOUND_ALLOWEDRANGES", "127.0.0.0/8");
    return environment;
  }

  private static Figures reading(Server server, String token) throws Exception {
    var today = LocalDate.now(ZoneOffset.UTC);
    var year = report(1, today.minusMonths(12), today);
    var overview = "/api/v1/sla/overview?limit=50";
    var _ = asked(server, token, WARM_UP, 1, List.of(year, overview));
    var years = asked(server, token, ASKING, 1, List.of(year));
    var months =
        ThreadLocalRandom.current()
            .ints(100, 1, PARTNERS)
            .mapToObj(partner -> report(partner, today.minusMonths(1), today))
            .toList();
    var hundred = asked(server, token, ASKING, 4, months);
    var everybody =
        new Crowd(1)
            .work(Duration.ZERO, () -> new Reader(server, token, List.of(overview), ROUNDS));
    var nothing = asked(server, token, ASKING, 1, List.of("/api/v1/me"));
    return Figures.NONE
        .with("reportP99Ms", "report of 12 months, 99 of 100", years.millis(99), 1, "ms")
        .with("reportP50Ms", "report of 12 months, median", years.millis(50), 1, "ms")
        .with("reportsPerSecond", "reports of a month, 4 at once", hundred.perSecond(), 0, "/s")
        .with("emptyP50Ms", "an empty request, median", nothing.millis(50), 1, "ms")
        .with(
            "complianceSeconds",
            "this month of all partners",
            everybody.millis(50) / 1_000 / ROUNDS,
            2,
            "s");
  }

  private static String report(int partner, LocalDate from, LocalDate to) {
    return "/api/v1/partners/%s/sla-report?from=%s&to=%s"
        .formatted(MarketSeed.partner(partner), from, to);
  }

  private static Crowd.Outcome asked(
      Server server, String token, Duration time, int clients, List<String> paths)
      throws Exception {
    return new Crowd(clients).work(time, () -> new Reader(server, token, paths, 1));
  }

  /**
   * @param cpu in percent of one core
   * @param looks a minute that found what is up
   */
  private record Watching(double cpu, double looks) {}

  private static Watching watching(Server server, SlaSeed seed) throws Exception {
    Thread.sleep(SETTLING);
    var before = server.cpu();
    var begin = System.nanoTime();
    Thread.sleep(Duration.ofSeconds(WATCHED_SECONDS));
    var seconds = (System.nanoTime() - begin) / 1e9;
    var used = server.cpu().minus(before);
    return new Watching(
        used.toNanos() / 1e7 / seconds, seed.succeeded(WATCHED_SECONDS) * 60.0 / WATCHED_SECONDS);
  }

  /** Asks for one of the pages, so many times a piece of work. */
  private static final class Reader implements Crowd.Worker {

    private final KeepAlive connection;
    private final String token;
    private final List<String> paths;
    private final int times;

    private Reader(Server server, String token, List<String> paths, int times) throws IOException {
      this.connection = new KeepAlive(server.url());
      this.token = token;
      this.paths = paths;
      this.times = times;
    }

    @Override
    public void work() throws IOException {
      for (var i = 0; i < times; i++) {
        var path = paths.get(ThreadLocalRandom.current().nextInt(paths.size()));
        var answer = connection.send("GET", path, token, "");
        if (answer.status() != 200) {
          throw new IOException(path + ": " + answer.status() + " " + answer.body());
        }
      }
    }

    @Override
    public void close() throws IOException {
      connection.close();
    }
  }
}
