package io.cvf.ecosystem.governance.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** The plain-text accounting program, as somebody else who reads the books. */
public final class Hledger {

  private final Path journal;

  private Hledger(Path journal) {
    this.journal = journal;
  }

  /** Skips the test where the program is not installed. */
  public static Hledger reads(String journal, Path folder) throws IOException {
    assumeTrue(isInstalled(), "hledger is not installed; ./cvf test would install it");
    return new Hledger(Files.writeString(folder.resolve("cvf.journal"), journal));
  }

  private static boolean isInstalled() {
    return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":", -1))
        .anyMatch(it -> Files.isExecutable(Path.of(it, "hledger")));
  }

  /** Fails with what it says unless everything balances and every account was declared. */
  public void check() throws Exception {
    run("check", "--strict");
  }

  /** Of each account that is not zero, as a decimal number. */
  public Map<String, BigDecimal> balances() throws Exception {
    var balances = new TreeMap<String, BigDecimal>();
    for (var line : run("balance", "--flat", "--no-total", "-O", "csv")) {
      var cells = line.replace("\"", "").split(",", -1);
      if (!cells[0].equals("account")) {
        balances.put(cells[0], new BigDecimal(cells[1].split(" ", 2)[0]));
      }
    }
    return balances;
  }

  private List<String> run(String... arguments) throws Exception {
    var command = new ArrayList<>(List.of("hledger", "-f", journal.toString()));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("LC_ALL", "C.UTF-8");
    var process = builder.start();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(output).isZero();
    return output.lines().toList();
  }
}
