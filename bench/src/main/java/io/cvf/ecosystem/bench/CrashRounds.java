package io.cvf.ecosystem.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Kills the server, its PostgreSQL or both at random moments while clients report what they run,
 * and then looks whether everything is there exactly once, in the sums, and in the money.
 *
 * @param seed of the choice of moments and victims
 */
public record CrashRounds(int rounds, long seed) {

  static final int CLIENTS = 4;

  private static final int PARTNERS = 20;
  private static final int SKILLS = 200;
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final List<String> HEALTH = List.of("/actuator/health");

  private enum Victim {
    SERVER,
    DATABASE,
    BOTH
  }

  /**
   * What was found.
   *
   * @param lost sent and not stored
   * @param doubled stored once too often
   * @param differences sums of hours and days that differ from the executions
   * @param counted by the sealed month
   * @param stated by its statements
   * @param faults checks of the ledger that failed
   */
  public record Verdict(
      long sent,
      long stored,
      long lost,
      long doubled,
      long differences,
      long counted,
      long stated,
      List<String> faults) {

    /** Whether everything sent is stored once, in the sums, in the month and in the money. */
    public boolean holds() {
      return sent > 0
          && stored == sent
          && counted == sent
          && stated == sent
          && lost == 0
          && doubled == 0
          && differences == 0
          && faults.isEmpty();
    }
  }

  /** Last month may be sealed at once, and nobody seals it before. */
  static Map<String, String> environment() {
    var environment = new HashMap<>(VotesBench.ENVIRONMENT);
    environment.put("CVF_METERING_MONTHS_GRACE", "PT0S");
    environment.put("CVF_METERING_MONTHS_SEALAUTOMATICALLY", "false");
    return environment;
  }

  /** Takes half a minute, and about that for each round. */
  public Verdict run(Launch launch) throws Exception {
    var month = YearMonth.now(ZoneOffset.UTC).minusMonths(1);
    try (var scratch = Scratch.make();
        var server = Server.start(launch, scratch.data(), environment())) {
      var _ = server.secondsUntilAnswered(HEALTH);
      var market = new MarketSeed(Database.in(scratch.data()), PARTNERS, SKILLS, CLIENTS);
      market.fill();
      var finance = market.financeToken(server.url());
      var clients = hire(server, scratch.folder(), month);
      try {
        crash(server, clients);
        for (var client : clients) {
          client.finish(PATIENCE);
        }
      } finally {
        clients.forEach(SteadyClient::close);
      }
      // A database that was killed may have come back on another port.
      var database = Database.in(scratch.data());
      return verdict(database, clients, new MonthClose(server.url(), finance, month));
    }
  }

  private static List<SteadyClient> hire(Server server, Path folder, YearMonth month)
      throws Exception {
    Instant from = month.atEndOfMonth().atTime(12, 0).toInstant(ZoneOffset.UTC);
    var clients = new ArrayList<SteadyClient>();
    for (int number = 1; number <= CLIENTS; number++) {
      var spool = folder.resolve("spool-" + number);
      clients.add(new SteadyClient(server.url(), spool, number, SKILLS, from));
    }
    return clients;
  }

  private void crash(Server server, List<SteadyClient> clients) throws Exception {
    var random = new Random(seed);
    for (int round = 1; round <= rounds; round++) {
      awaitProgress(clients);
      Thread.sleep(random.nextInt(2_000));
      var victim = Victim.values()[random.nextInt(Victim.values().length)];
      if (victim != Victim.DATABASE) {
        server.kill();
      }
      if (victim != Victim.SERVER) {
        server.killDatabase();
      }
      if (victim != Victim.DATABASE) {
        server.startAgain();
      }
      var _ = server.secondsUntilAnswered(HEALTH);
    }
  }

  /** A server that is killed before it has done anything proves little. */
  private static void awaitProgress(List<SteadyClient> clients) throws Exception {
    long before = accepted(clients);
    new Wait(Duration.ofMillis(20), PATIENCE)
        .until("something was accepted", () -> accepted(clients) != before);
  }

  private static long accepted(List<SteadyClient> clients) {
    return clients.stream().mapToLong(SteadyClient::accepted).sum();
  }

  private static Verdict verdict(Database database, List<SteadyClient> clients, MonthClose month)
      throws Exception {
    var ids = new SentIds.Verdict(0, 0);
    long sent = 0;
    for (var client : clients) {
      ids = ids.and(new SentIds(database, client.name()).check(client.sent()));
      sent += client.sent();
    }
    var counts = new ExecutionCounts(database);
    long differences = counts.differences();
    var _ = month.close();
    return new Verdict(
        sent,
        counts.stored(),
        ids.lost(),
        ids.doubled(),
        differences,
        month.executions(),
        month.stated(PARTNERS),
        month.faults());
  }
}
