package io.cvf.ecosystem.cli;

import static io.cvf.ecosystem.sdk.FixtureServer.json;
import static io.cvf.ecosystem.sdk.FixtureServer.problem;
import static io.cvf.ecosystem.sdk.FixtureServer.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.ecosystem.sdk.FixtureServer;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class LedgerCommandTests {

  private static final String FINDING =
      "{\"ok\":%s,\"checks\":[{\"name\":\"balances-replay\",\"ok\":%1$s,\"detail\":\"12 accounts\"}]}";

  private final FixtureServer server = new FixtureServer();
  private @TempDir Path home;
  private Terminal terminal;

  @BeforeEach
  void prepare() {
    terminal = new Terminal(home).at(server).set("CVF_TOKEN", "cvf_secret");
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void booksThatAgreeAreSaidToBe() {
    server.on("GET /ledger/check?months=3", json(200, FINDING.formatted(true)));

    assertThat(terminal.run("ledger", "check")).isZero();

    assertThat(terminal.out()).isEqualTo("ok     balances-replay: 12 accounts\n");
  }

  @Test
  void booksThatDoNotAgreeFailTheCommand() {
    server.on("GET /ledger/check?months=12", json(200, FINDING.formatted(false)));

    assertThat(terminal.run("ledger", "check", "--months", "12")).isEqualTo(1);

    assertThat(terminal.out()).startsWith("WRONG  balances-replay");
  }

  @Test
  void programsGetTheFindings() {
    server.on("GET /ledger/check?months=3", json(200, FINDING.formatted(false)));

    assertThat(terminal.run("ledger", "check", "--json")).isEqualTo(1);

    var check = JsonMapper.shared().readTree(terminal.out());
    assertThat(check.get("checks").get(0).get("name").asString()).isEqualTo("balances-replay");
  }

  @Test
  void theJournalIsPrintedAsItIs() {
    server.on(
        "GET /ledger/journal?from=2026-11-01&to=2026-11-30",
        text(200, "text/plain", "2026-11-02 Paid\n    cash  5.00 EUR\n"));

    assertThat(terminal.run("ledger", "journal", "--from", "2026-11-01", "--to", "2026-11-30"))
        .isZero();

    assertThat(terminal.out()).isEqualTo("2026-11-02 Paid\n    cash  5.00 EUR\n");
  }

  @Test
  void whoeverMayNotReadTheBooksIsToldSo() {
    server.on(
        "GET /ledger/journal",
        problem(403, "forbidden", "This is for finance", "Ask an administrator for the role."));

    assertThat(terminal.run("ledger", "journal")).isEqualTo(1);

    assertThat(terminal.err()).contains("This is for finance");
  }
}
