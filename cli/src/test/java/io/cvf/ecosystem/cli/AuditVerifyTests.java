package io.cvf.ecosystem.cli;

import static io.cvf.ecosystem.sdk.FixtureServer.problem;
import static io.cvf.ecosystem.sdk.FixtureServer.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.ecosystem.sdk.FixtureServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class AuditVerifyTests {

  private static final String HEAD =
      "6e52c170d7dcb5c17c1f851bdd5d6438aefb6bbc71202bf7403cd938da74ca60";
  private static final String LOG =
      """
      {"position":1,"record":"{\\"action\\":\\"a\\"}","hash":"92693af4027aadaa55415d7799c0265439691b097f3bc42f4e47c0b372a16dc4"}
      {"position":2,"record":"{\\"action\\":\\"é\\"}","hash":"6e52c170d7dcb5c17c1f851bdd5d6438aefb6bbc71202bf7403cd938da74ca60"}
      """;

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
  void logOfTheServerIsRecomputed() {
    server.on("GET /audit/export", text(200, "application/x-ndjson", LOG));

    assertThat(terminal.run("audit", "verify")).isZero();

    assertThat(terminal.out()).isEqualTo("Intact: 2 entries.\nHead: " + HEAD + "\n");
  }

  @Test
  void forgedEntryIsNamedAndFailsTheCommand() throws IOException {
    var file = Files.writeString(home.resolve("log.ndjson"), LOG.replace("é", "e"));

    assertThat(terminal.run("audit", "verify", "--file", file)).isEqualTo(1);

    assertThat(terminal.out()).contains("BROKEN at position 2");
  }

  @Test
  void programsGetThePosition() throws IOException {
    var file =
        Files.writeString(
            home.resolve("log.ndjson"), LOG.replace("\"position\":1", "\"position\":3"));

    assertThat(terminal.run("audit", "verify", "--json", "--file", file)).isEqualTo(1);

    var verdict = JsonMapper.shared().readTree(terminal.out());
    assertThat(verdict.get("intact").asBoolean()).isFalse();
    assertThat(verdict.get("brokenAt").asLong()).isEqualTo(3);
  }

  @Test
  void fileThatIsNoLogIsRefused() throws IOException {
    var file = Files.writeString(home.resolve("log.ndjson"), "<html>\n");

    assertThat(terminal.run("audit", "verify", "--file", file)).isEqualTo(1);
    assertThat(terminal.err()).contains("Not a line of an audit log\n<html>");

    assertThat(terminal.run("audit", "verify", "--file", home.resolve("none"))).isEqualTo(1);
    assertThat(terminal.err()).contains("no such file");
  }

  @Test
  void whoMayNotReadTheLogIsTold() {
    server.on(
        "GET /audit/export", problem(403, "role-missing", "Not allowed", "Administrators only."));

    assertThat(terminal.run("audit", "verify")).isEqualTo(1);

    assertThat(terminal.err()).isEqualTo("Not allowed\nAdministrators only.\n");
  }
}
