package io.cvf.ecosystem.bench;

import java.nio.file.Path;
import java.util.List;

/** {@code ./cvf bench NAME [--json]}. */
public final class Main {

  private static final List<Bench> BENCHES =
      List.of(
          new StartBench(),
          new VotesBench(),
          new BroadcastBench(),
          new CatalogueBench(),
          new GovernanceBench());

  private Main() {}

  public static void main(String[] args) throws Exception {
    var arguments = List.of(args);
    boolean json = arguments.contains("--json");
    var names = arguments.stream().filter(argument -> !argument.equals("--json")).toList();
    var bench = BENCHES.stream().filter(each -> names.equals(List.of(each.name()))).findFirst();
    if (bench.isEmpty()) {
      System.err.println(
          "Usage: ./cvf bench NAME [--json]; NAME is one of "
              + BENCHES.stream().map(Bench::name).toList());
      System.exit(2);
      return;
    }
    var home = Path.of(System.getProperty("cvf.home", "")).toAbsolutePath();
    var report = new Report(bench.get(), bench.get().run(home), Setup.ofThisMachine());
    System.out.println(json ? report.json() : report.table());
  }
}
