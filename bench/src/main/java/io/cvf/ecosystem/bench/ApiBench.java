package io.cvf.ecosystem.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;

/**
 * An everyday load on a full platform: nine of ten requests read, one writes, by clients who pause
 * for nothing. Every endpoint is timed by itself. Beside them, the same clients ask for nothing but
 * who they are: the least any answer to a signed-in member costs.
 */
final class ApiBench implements Bench {

  static final int MEMBERS = 10_000;
  static final int RFCS = 1_000;
  static final int PARTNERS = 1_000;
  static final int SKILLS = 10_000;

  private static final int CLIENTS = 32;
  private static final int FEWEST_TIMED = 100;
  private static final Duration WARM_UP = Duration.ofSeconds(40);
  private static final Duration ASKING = Duration.ofSeconds(40);
  private static final Duration BESIDE = Duration.ofSeconds(15);

  @Override
  public String name() {
    return "api";
  }

  @Override
  public String title() {
    return "%d clients, nine reads to a write, among %,d members, %,d RFCs, %,d partners, %,d skills"
        .formatted(CLIENTS, MEMBERS, RFCS, PARTNERS, SKILLS);
  }

  @Override
  public Figures run(Path home) throws Exception {
    try (var scratch = Scratch.make();
        var server = Server.start(home, scratch.data(), VotesBench.ENVIRONMENT)) {
      var _ = server.secondsUntilAnswered(List.of("/actuator/health"));
      var database = Database.in(scratch.data());
      var pool = new MemberPool(database, 1);
      pool.add(1, MEMBERS);
      pool.giveWeight();
      new CatalogueSeed(database, PARTNERS, SKILLS, 1, MEMBERS / 10).fill();
      writeRfcs(server.url());
      pool.settle();
      return measured(server);
    }
  }

  private Figures measured(Server server) throws Exception {
    var crowd = new Crowd(CLIENTS);
    var _ = crowd.work(WARM_UP, () -> new Client(server.url(), new Times()));
    var times = new Times();
    var cpu = server.cpu();
    var all = crowd.work(ASKING, () -> new Client(server.url(), times));
    var used = server.cpu().minus(cpu);
    var memory = server.residentMiB();
    var nothing =
        crowd.work(BESIDE, () -> new Client(server.url(), new Times(), EverydayMix.NOTHING));
    var figures =
        Figures.NONE
            .with("requestsPerSecond", "requests", all.perSecond(), 0, "/s")
            .with("p99Ms", "a request, 99 of 100", all.millis(99), 1, "ms")
            .with("p50Ms", "a request, median", all.millis(50), 1, "ms")
            .with("cpuPercent", "server and database", used.toNanos() / 1e7 / all.seconds(), 0, "%")
            .with("rssMiB", "memory of the server", memory, 0, "MiB")
            .with("emptyPerSecond", "empty requests", nothing.perSecond(), 0, "/s")
            .with("emptyP99Ms", "an empty request, 99 of 100", nothing.millis(99), 1, "ms");
    for (var endpoint : EverydayMix.ENDPOINTS) {
      var own = times.of(endpoint, all.seconds());
      if (own.nanos().size() >= FEWEST_TIMED) {
        figures =
            figures.with(
                endpoint.key() + "P99Ms",
                endpoint.label() + ", 99 of 100",
                own.millis(99),
                1,
                "ms");
      }
    }
    return figures;
  }

  private static void writeRfcs(URI server) throws IOException {
    for (var number = 1; number <= RFCS; number++) {
      var _ = Rfcs.open(server, MemberPool.token(number), "ROADMAP");
    }
  }

  /** How long each endpoint took, from all clients. */
  private static final class Times {

    private final ConcurrentHashMap<EverydayMix.Endpoint, ConcurrentLinkedQueue<Long>> nanos =
        new ConcurrentHashMap<>();

    void add(EverydayMix.Endpoint endpoint, long taken) {
      nanos.computeIfAbsent(endpoint, _ -> new ConcurrentLinkedQueue<>()).add(taken);
    }

    Crowd.Outcome of(EverydayMix.Endpoint endpoint, double seconds) {
      var own = new ArrayList<>(nanos.getOrDefault(endpoint, new ConcurrentLinkedQueue<>()));
      return new Crowd.Outcome(seconds, own.stream().sorted().toList());
    }
  }

  /** Asks for one thing after another, each time as another member. */
  private record Client(KeepAlive connection, Times times, List<EverydayMix.Endpoint> mix)
      implements Crowd.Worker {

    private Client(URI server, Times times) throws IOException {
      this(server, times, EverydayMix.BY_WEIGHT);
    }

    private Client(URI server, Times times, List<EverydayMix.Endpoint> mix) throws IOException {
      this(new KeepAlive(server), times, mix);
    }

    @Override
    public void work() throws IOException {
      var chance = ThreadLocalRandom.current();
      var endpoint = mix.get(chance.nextInt(mix.size()));
      var request = endpoint.request(chance);
      var token = MemberPool.token(1 + chance.nextInt(MEMBERS));
      var begin = System.nanoTime();
      var answer = connection.send(endpoint.method(), request.path(), token, request.body());
      times.add(endpoint, System.nanoTime() - begin);
      if (answer.status() / 100 != 2) {
        throw new IOException(request.path() + ": " + answer.status() + " " + answer.body());
      }
    }

    @Override
    public void close() throws IOException {
      connection.close();
    }
  }
}
