package io.cvf.ecosystem.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * What staff looks at in the morning, asked over HTTP by as many maintainers as there will ever be
 * at once: the dashboard and the board. Beside them, a request that asks for nothing but who one
 * is: the least any answer to a signed-in member costs.
 */
final class GovernanceBench implements Bench {

  private static final int CLIENTS = 16;
  private static final int PARTNERS = 1_000;
  private static final int DISPUTES = 10_000;
  private static final String DASHBOARD = "/api/v1/governance/dashboard";
  private static final String BOARD = "/api/v1/onboarding/board";
  private static final String NOTHING = "/api/v1/me";
  private static final Duration WARM_UP = Duration.ofSeconds(15);
  private static final Duration ASKING = Duration.ofSeconds(15);

  @Override
  public String name() {
    return "governance";
  }

  @Override
  public String title() {
    return "%d maintainers look at the dashboard and the board of %,d partners with %,d disputes"
        .formatted(CLIENTS, PARTNERS, DISPUTES);
  }

  @Override
  public Figures run(Path home) throws Exception {
    try (var scratch = Scratch.make();
        var server = Server.start(home, scratch.data(), VotesBench.ENVIRONMENT)) {
      var _ = server.secondsUntilAnswered(List.of("/actuator/health"));
      var database = Database.in(scratch.data());
      var pool = new MemberPool(database, 1);
      pool.add(1, CLIENTS);
      database.run(
          "update identity.account set roles = '{MAINTAINER}' where username like 'bench-%'",
          "update identity.api_token set scopes = '{READ,STAFF}'");
      new GovernanceSeed(database, PARTNERS, DISPUTES).fill();
      pool.settle();
      var both = List.of(DASHBOARD, BOARD);
      var _ = asked(server, WARM_UP, both);
      var looks = asked(server, ASKING, both);
      var dashboards = asked(server, ASKING, List.of(DASHBOARD));
      var boards = asked(server, ASKING, List.of(BOARD));
      var nothing = asked(server, ASKING, List.of(NOTHING));
      return Figures.NONE
          .with("p99Ms", "dashboard and board in turn, 99 of 100", looks.millis(99), 1, "ms")
          .with("p50Ms", "dashboard and board in turn, median", looks.millis(50), 1, "ms")
          .with("requestsPerSecond", "dashboard and board in turn", looks.perSecond(), 0, "/s")
          .with("dashboardP99Ms", "the dashboard alone, 99 of 100", dashboards.millis(99), 1, "ms")
          .with("dashboardP50Ms", "the dashboard alone, median", dashboards.millis(50), 1, "ms")
          .with("boardP99Ms", "the board alone, 99 of 100", boards.millis(99), 1, "ms")
          .with("boardP50Ms", "the board alone, median", boards.millis(50), 1, "ms")
          .with("emptyP99Ms", "an empty request, 99 of 100", nothing.millis(99), 1, "ms")
          .with("emptyP50Ms", "an empty request, median", nothing.millis(50), 1, "ms")
          .with("emptyPerSecond", "empty requests", nothing.perSecond(), 0, "/s");
    }
  }

  private static Crowd.Outcome asked(Server server, Duration time, List<String> paths)
      throws Exception {
    return new Crowd(CLIENTS).work(time, () -> new Maintainer(new KeepAlive(server.url()), paths));
  }

  /** Asks for one of the pages, and again. */
  private record Maintainer(KeepAlive connection, List<String> paths) implements Crowd.Worker {

    @Override
    public void work() throws IOException {
      var chance = ThreadLocalRandom.current();
      var path = paths.get(chance.nextInt(paths.size()));
      var token = MemberPool.token(1 + chance.nextInt(CLIENTS));
      var answer = connection.send("GET", path, token, "");
      if (answer.status() != 200) {
        throw new IOException(path + ": " + answer.status() + " " + answer.body());
      }
    }

    @Override
    public void close() throws IOException {
      connection.close();
    }
  }
}
