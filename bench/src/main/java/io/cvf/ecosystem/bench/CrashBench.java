package io.cvf.ecosystem.bench;

import java.nio.file.Path;

/** Whether executions survive whatever dies: {@link CrashRounds}, counted. */
record CrashBench(CrashRounds rounds) implements Bench {

  static final CrashBench DEFAULT = new CrashBench(new CrashRounds(20, 1));

  @Override
  public String name() {
    return "crash";
  }

  @Override
  public String title() {
    return "kill -9 of server and PostgreSQL, %d rounds, while %d clients report executions"
        .formatted(rounds.rounds(), CrashRounds.CLIENTS);
  }

  @Override
  public Bench with(String option, String value) {
    return switch (option) {
      case "rounds" -> new CrashBench(new CrashRounds(Integer.parseInt(value), rounds.seed()));
      case "seed" -> new CrashBench(new CrashRounds(rounds.rounds(), Long.parseLong(value)));
      default -> Bench.super.with(option, value);
    };
  }

  @Override
  public Figures run(Path home) throws Exception {
    var verdict = rounds.run(Launch.from(home));
    if (!verdict.holds()) {
      throw new IllegalStateException("Executions or money are wrong: " + verdict);
    }
    return Figures.NONE
        .with("rounds", "rounds", rounds.rounds())
        .with("sent", "executions sent", verdict.sent())
        .with("stored", "executions stored", verdict.stored())
        .with("lost", "sent and not stored", verdict.lost())
        .with("doubled", "stored twice", verdict.doubled())
        .with("differences", "sums that differ from the executions", verdict.differences())
        .with("counted", "executions of the sealed month", verdict.counted())
        .with("stated", "executions in its statements", verdict.stated())
        .with("faults", "checks of the ledger that failed", verdict.faults().size());
  }
}
