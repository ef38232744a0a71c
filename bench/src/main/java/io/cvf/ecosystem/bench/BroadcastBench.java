package io.cvf.ecosystem.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/**
 * What it costs to tell every member something: an RFC is opened over HTTP, and the time runs until
 * it is in the inbox of a member, with ever more members. Then many read their inboxes at once.
 */
final class BroadcastBench implements Bench {

  private static final List<Integer> SIZES = List.of(1_000, 10_000, 100_000, 1_000_000);
  private static final int TOKEN_EVERY = 500;

  /** Of the first size more: a server that is still being compiled would hide all growth. */
  private static final int FIRST_WARM_UP = 200;

  private static final int WARM_UP = 20;
  private static final int PUBLICATIONS = 40;
  private static final int READERS = 2;
  private static final Duration READING = Duration.ofSeconds(10);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Override
  public String name() {
    return "broadcast";
  }

  @Override
  public String title() {
    return "An RFC opened for all members, until it is in an inbox (median of %d); %d members read at once"
        .formatted(PUBLICATIONS, READERS);
  }

  @Override
  public Figures run(Path home) throws Exception {
    try (var scratch = Scratch.make();
        var server = Server.start(home, scratch.data(), VotesBench.ENVIRONMENT)) {
      var _ = server.secondsUntilAnswered(List.of("/actuator/health"));
      var database = Database.in(scratch.data());
      // Nobody is looked up by parts of a name here, and keeping that index takes minutes.
      database.run("drop index community.member_by_likeness");
      var pool = new MemberPool(database, TOKEN_EVERY);
      var admin = VotesBench.signIn(server.url());
      var costs = new LinkedHashMap<Integer, Double>();
      var members = 0;
      for (var size : SIZES) {
        pool.add(members + 1, size);
        pool.settle();
        members = size;
        costs.put(size, cost(server.url(), admin, size));
      }
      var reading = new Crowd(READERS).work(READING, () -> new Reader(server.url()));
      return figures(costs, reading);
    }
  }

  private static Figures figures(Map<Integer, Double> costs, Crowd.Outcome reading) {
    var first = costs.getOrDefault(SIZES.getFirst(), 0.0);
    var last = costs.getOrDefault(SIZES.getLast(), 0.0);
    var figures =
        Figures.NONE
            .with("growth", "cost at a million / at a thousand", last / first, 2, "")
            .with("inboxP99Ms", "inbox at a million, 99 of 100", reading.millis(99), 1, "ms")
            .with("inboxP50Ms", "inbox at a million, median", reading.millis(50), 1, "ms")
            .with("inboxPerSecond", "inboxes read", reading.perSecond(), 0, "/s");
    for (var cost : costs.entrySet()) {
      figures =
          figures.with(
              "broadcastMs" + cost.getKey(),
              "until in the inbox, %,d members".formatted(cost.getKey()),
              cost.getValue(),
              1,
              "ms");
    }
    return figures;
  }

  /** Milliseconds from the publication to the inbox of some member, who asks all the time. */
  private static double cost(URI server, String admin, int members) throws IOException {
    var times = new ArrayList<Double>();
    try (var author = new KeepAlive(server);
        var reader = new KeepAlive(server)) {
      var warmUp = members == SIZES.getFirst() ? FIRST_WARM_UP : WARM_UP;
      for (var i = 0; i < warmUp + PUBLICATIONS; i++) {
        var rfc = Rfcs.draft(author, admin, "ROADMAP");
        var begin = System.nanoTime();
        Rfcs.publish(author, admin, rfc);
        awaitInInbox(reader, someone(members), rfc, begin);
        if (i >= warmUp) {
          times.add((System.nanoTime() - begin) / 1e6);
        }
      }
    }
    return Figures.median(times);
  }

  private static void awaitInInbox(KeepAlive reader, int member, int rfc, long begin)
      throws IOException {
    var link = "/rfcs/" + rfc + "\"";
    while (!inbox(reader, member, 1).contains(link)) {
      if (System.nanoTime() - begin > PATIENCE.toNanos()) {
        throw new IOException("RFC %d did not reach member %d".formatted(rfc, member));
      }
    }
  }

  private static String inbox(KeepAlive connection, int member, int limit) throws IOException {
    var answer =
        connection.send(
            "GET", "/api/v1/notifications?limit=" + limit, MemberPool.token(member), "");
    if (answer.status() != 200) {
      throw new IOException(answer.status() + " " + answer.body());
    }
    return answer.body();
  }

  /** One of those who have a token. */
  private static int someone(int members) {
    return TOKEN_EVERY * ThreadLocalRandom.current().nextInt(1, members / TOKEN_EVERY + 1);
  }

  /** Opens the inbox of one member after another. */
  private record Reader(KeepAlive connection) implements Crowd.Worker {

    private Reader(URI server) throws IOException {
      this(new KeepAlive(server));
    }

    @Override
    public void work() throws IOException {
      var _ = inbox(connection, someone(SIZES.getLast()), 20);
    }

    @Override
    public void close() throws IOException {
      connection.close();
    }
  }
}
