package io.cvf.ecosystem.bench;

import java.nio.file.Path;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;

/** From the request to seal a month to the last of its statements. */
record SettleBench(long executions) implements Bench {

  static final SettleBench DEFAULT = new SettleBench(10_000_000);

  private static final int PARTNERS = 1_000;
  private static final int SKILLS = 10_000;
  private static final int CONSUMERS = 200;

  @Override
  public String name() {
    return "settle";
  }

  @Override
  public String title() {
    return "Seal and settle a month of %,d executions: %,d partners, %,d skills, %d consumers"
        .formatted(executions, PARTNERS, SKILLS, CONSUMERS);
  }

  @Override
  public Bench with(String option, String value) {
    return option.equals("events")
        ? new SettleBench(Long.parseLong(value))
        : Bench.super.with(option, value);
  }

  @Override
  public Figures run(Path home) throws Exception {
    var month = YearMonth.now(ZoneOffset.UTC).minusMonths(1);
    try (var scratch = Scratch.make();
        var server = Server.start(home, scratch.data(), CrashRounds.environment())) {
      var _ = server.secondsUntilAnswered(List.of("/actuator/health"));
      var database = Database.in(scratch.data());
      var seed = new MarketSeed(database, PARTNERS, SKILLS, CONSUMERS);
      // Before the consumers' tokens, of which nobody may have more.
      var finance = seed.financeToken(server.url());
      seed.fill();
      new ExecutionSeed(database, month, executions, CONSUMERS).fill();
      var close = new MonthClose(server.url(), finance, month);
      var times = close.close();
      require(close);
      return Figures.NONE
          .with("seconds", "sealed and settled", times.settled(), 1, "s")
          .with("sealSeconds", "of it, the seal", times.sealed(), 1, "s")
          .with("rssMiB", "memory of the server", server.residentMiB(), 0, "MiB")
          .with("events", "executions", executions);
    }
  }

  private void require(MonthClose close) throws Exception {
    var faults = close.faults();
    if (!faults.isEmpty() || close.executions() != executions) {
      throw new IllegalStateException(
          "The month counts %,d executions; wrong in the books: %s"
              .formatted(close.executions(), faults));
    }
  }
}
