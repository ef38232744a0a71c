package io.cvf.ecosystem.bench;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;

/** {@code ./cvf bench NAME [--json] [--OPTION VALUE]…}. */
public final class Main {

  private static final List<Bench> BENCHES =
      List.of(
          new StartBench(),
          new VotesBench(),
          new BroadcastBench(),
          new CatalogueBench(),
          new GovernanceBench(),
          IngestBench.DEFAULT,
          CrashBench.DEFAULT,
          SettleBench.DEFAULT,
          SlaBench.DEFAULT,
          new ApiBench());

  private Main() {}

  public static void main(String[] args) throws Exception {
    var words = new ArrayDeque<>(List.of(args));
    boolean json = words.remove("--json");
    try {
      var bench = bench(words);
      var home = Path.of(System.getProperty("cvf.home", "")).toAbsolutePath();
      var report = new Report(bench, bench.run(home), Setup.ofThisMachine());
      System.out.println(json ? report.json() : report.table());
    } catch (Misused misused) {
      System.err.println(misused.getMessage());
      System.err.println(
          "Usage: ./cvf bench NAME [--json] [--OPTION VALUE]…; NAME is one of "
              + BENCHES.stream().map(Bench::name).toList());
      System.exit(2);
    }
  }

  static Bench bench(Queue<String> words) {
    var name = words.isEmpty() ? "" : words.remove();
    var bench =
        BENCHES.stream()
            .filter(each -> each.name().equals(name))
            .findFirst()
            .orElseThrow(() -> new Misused("There is no benchmark '%s'".formatted(name)));
    while (!words.isEmpty()) {
      var option = words.remove();
      if (!option.startsWith("--") || words.isEmpty()) {
        throw new Misused("'%s' is no option with a value".formatted(option));
      }
      try {
        bench = bench.with(option.substring(2), words.remove());
      } catch (IllegalArgumentException unfit) {
        throw new Misused(String.valueOf(unfit.getMessage()));
      }
    }
    return bench;
  }

  static final class Misused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private Misused(String why) {
      super(why);
    }
  }
}
