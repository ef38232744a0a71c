package io.cvf.ecosystem.bench;

import io.cvf.ecosystem.sdk.Ecosystem;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Durable ballots a second in one vote: 32 clients over HTTP, each ballot another member's. Beside
 * them, in turns, what the same PostgreSQL commits when 32 connections write single rows. Then a
 * recount of a million ballots, in this process.
 */
final class VotesBench implements Bench {

  private static final int CLIENTS = 32;
  private static final int VOTERS = 60_000;
  private static final int BALLOTS_RECOUNTED = 1_000_000;
  private static final int ROUNDS = 2;
  private static final Duration WARM_UP = Duration.ofSeconds(20);
  private static final Duration BALLOTS = Duration.ofSeconds(10);
  private static final Duration COMMITS = Duration.ofSeconds(5);
  private static final String EMAIL = "bench@example.org";
  private static final String PASSWORD = "a password for benchmarks";

  private final Crowd crowd = new Crowd(CLIENTS);
  private final AtomicInteger nextVoter = new AtomicInteger();

  static final Map<String, String> ENVIRONMENT =
      Map.of(
          "CVF_ADMIN_EMAIL", EMAIL,
          "CVF_ADMIN_PASSWORD", PASSWORD,
          "CVF_LIMITS_REQUESTSPERADDRESS", "1000000000",
          "CVF_LIMITS_REQUESTSPERMEMBER", "1000000000",
          "CVF_COMMUNITY_COMMENTPERIOD_ROADMAP", "PT0S",
          "CVF_COMMUNITY_VOTING_COOLDOWN", "PT0S");

  @Override
  public String name() {
    return "votes";
  }

  @Override
  public String title() {
    return "Ballots of %d clients in one vote with %,d entitled members, %d × %d s; recount of %,d"
        .formatted(CLIENTS, VOTERS, ROUNDS, BALLOTS.toSeconds(), BALLOTS_RECOUNTED);
  }

  @Override
  public Figures run(Path home) throws Exception {
    return cast(home).with(recounted());
  }

  private Figures cast(Path home) throws Exception {
    try (var scratch = Scratch.make();
        var server = Server.start(home, scratch.data(), ENVIRONMENT)) {
      var _ = server.secondsUntilAnswered(List.of("/actuator/health"));
      var database = Database.in(scratch.data());
      var pool = new MemberPool(database, 1);
      pool.add(1, VOTERS);
      pool.giveWeight();
      pool.settle();
      database.run(
          "create table bench_commit (id bigint generated always as identity, voter int, choice text)");
      var rfc = startVote(server.url());

      var _ = crowd.work(WARM_UP, () -> new Voter(server.url(), rfc));
      var ballots = Crowd.Outcome.NONE;
      var commits = Crowd.Outcome.NONE;
      for (var round = 0; round < ROUNDS; round++) {
        commits = commits.and(crowd.work(COMMITS, () -> new Writer(database.connect())));
        ballots = ballots.and(crowd.work(BALLOTS, () -> new Voter(server.url(), rfc)));
      }
      requireAllCounted(server.url(), rfc);
      return Figures.NONE
          .with("ballotsPerSecond", "durable ballots", ballots.perSecond(), 0, "/s")
          .with("commitsPerSecond", "single-row commits", commits.perSecond(), 0, "/s")
          .with("ratio", "ballots / commits", ballots.perSecond() / commits.perSecond(), 2, "")
          .with("p50Ms", "ballot, median", ballots.millis(50), 1, "ms")
          .with("p99Ms", "ballot, 99 of 100", ballots.millis(99), 1, "ms")
          .with("ballots", "ballots measured", ballots.nanos().size(), 0, "");
    }
  }

  private static Figures recounted() {
    var times = new MillionBallots(BALLOTS_RECOUNTED).recounted();
    return Figures.NONE
        .with("recountSeconds", "recount with proofs", times.recount() + times.proofs(), 1, "s")
        .with("proofsSeconds", "of it, the proofs", times.proofs(), 1, "s")
        .with("recounted", "ballots recounted", BALLOTS_RECOUNTED, 0, "");
  }

  /** A token of the administrator. */
  static String signIn(URI server) {
    return Ecosystem.signIn(server, EMAIL, PASSWORD).token();
  }

  /** The administrator writes an RFC and puts it to the vote. */
  private static int startVote(URI server) throws IOException {
    var token = signIn(server);
    var rfc = Rfcs.open(server, token, "ROADMAP");
    try (var ecosystem = Ecosystem.connect(server, token)) {
      var _ = ecosystem.voting().start(Integer.toString(rfc), false);
    }
    return rfc;
  }

  /** What was answered with success must be in the tally. */
  private void requireAllCounted(URI server, int rfc) {
    try (var ecosystem = Ecosystem.connect(server)) {
      var tally = ecosystem.voting().tally(Integer.toString(rfc), null);
      if (tally.ballots() == null || tally.ballots() != nextVoter.get()) {
        throw new IllegalStateException(
            "%d ballots were cast, the tally has %s".formatted(nextVoter.get(), tally.ballots()));
      }
    }
  }

  /** Votes as one member after another. */
  private final class Voter implements Crowd.Worker {

    private static final String BALLOT = "{\"choice\":\"%s\",\"revision\":1}";
    private static final String APPROVE = BALLOT.formatted("APPROVE");
    private static final String REJECT = BALLOT.formatted("REJECT");

    private final KeepAlive connection;
    private final String path;

    private Voter(URI server, int rfc) throws IOException {
      this.connection = new KeepAlive(server);
      this.path = "/api/v1/rfcs/" + rfc + "/ballot";
    }

    @Override
    public void work() throws IOException {
      var voter = nextVoter.incrementAndGet();
      if (voter > VOTERS) {
        throw new IOException("All %d members have voted".formatted(VOTERS));
      }
      var answer =
          connection.send("PUT", path, MemberPool.token(voter), voter % 3 == 0 ? REJECT : APPROVE);
      if (answer.status() != 200) {
        throw new IOException(answer.status() + " " + answer.body());
      }
    }

    @Override
    public void close() throws IOException {
      connection.close();
    }
  }

  /** Commits a small row, and another. */
  private record Writer(Connection connection, PreparedStatement insert) implements Crowd.Worker {

    private Writer(Connection connection) throws SQLException {
      this(
          connection,
          connection.prepareStatement("insert into bench_commit (voter, choice) values (?, ?)"));
    }

    @Override
    public void work() throws SQLException {
      insert.setInt(1, 1);
      insert.setString(2, "APPROVE");
      var _ = insert.executeUpdate();
    }

    @Override
    public void close() throws SQLException {
      connection.close();
    }
  }
}
