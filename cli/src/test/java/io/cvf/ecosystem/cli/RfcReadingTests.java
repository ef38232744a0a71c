package io.cvf.ecosystem.cli;

import static io.cvf.ecosystem.sdk.FixtureServer.json;
import static io.cvf.ecosystem.sdk.FixtureServer.problem;
import static io.cvf.ecosystem.sdk.RfcsOfFixture.page;
import static io.cvf.ecosystem.sdk.RfcsOfFixture.summary;
import static io.cvf.ecosystem.sdk.RfcsOfFixture.whole;
import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.ecosystem.sdk.FixtureServer;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class RfcReadingTests {

  private final FixtureServer server = new FixtureServer();
  private @TempDir Path home;
  private Terminal terminal;

  @BeforeEach
  void prepare() {
    terminal = new Terminal(home).at(server);
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void listHasALineForEachRfc() {
    server.on("GET /rfcs", json(200, page("", summary(7, "Seven"), summary(12, "Twelve"))));

    assertThat(terminal.run("rfc", "list", "--status", "open", "--track", "breaking-change"))
        .isZero();

    assertThat(terminal.out().lines())
        .containsExactly(
            "RFC  STATUS  TRACK     UPDATED     TITLE",
            "  7  open    standard  2026-01-04  Seven",
            " 12  open    standard  2026-01-04  Twelve");
    assertThat(server.asked().getFirst().target())
        .startsWith("/rfcs?status=OPEN&track=BREAKING_CHANGE");
  }

  @Test
  void listStopsAtTheLimit() {
    server.on("GET /rfcs", json(200, page("more", summary(7, "Seven"), summary(12, "Twelve"))));

    terminal.run("rfc", "list", "--limit", "1", "--json");

    var rfcs = JsonMapper.shared().readTree(terminal.out());
    assertThat(rfcs.size()).isEqualTo(1);
    assertThat(rfcs.get(0).get("openedAt").asString()).isEqualTo("2026-01-03T03:04:05Z");
    assertThat(rfcs.get(0).has("decidedAt")).isFalse();
  }

  @Test
  void emptyListIsSaid() {
    server.on("GET /rfcs", json(200, page("")));

    assertThat(terminal.run("rfc", "list")).isZero();

    assertThat(terminal.out()).isEqualTo("No RFCs found.\n");
  }

  @Test
  void showPrintsHeadAndText() {
    server.on("GET /rfcs/12", json(200, whole(12, "Routing", "# Why\\n\\nBecause.\\n")));

    assertThat(terminal.run("rfc", "show", "12")).isZero();

    assertThat(terminal.out())
        .isEqualTo(
            """
            RFC 12: Routing
            open, standard, revision 2, 7 comments, updated 2026-01-04
            by Alice, Bob B
            labels api
            supersedes RFC 3

            # Why

            Because.
            """);
  }

  @Test
  void showedObjectIsFlat() {
    server.on("GET /rfcs/12", json(200, whole(12, "Routing", "x")));

    terminal.run("rfc", "show", "12", "--json");

    var rfc = JsonMapper.shared().readTree(terminal.out());
    assertThat(rfc.get("title").asString()).isEqualTo("Routing");
    assertThat(rfc.get("revision").asInt()).isEqualTo(2);
  }

  @Test
  void expiredTokenPointsToLogin() {
    server.on("GET /rfcs", problem(401, "sign-in-required", "Sign in", "The token has expired."));

    assertThat(terminal.run("rfc", "list")).isEqualTo(1);

    assertThat(terminal.err())
        .isEqualTo("Sign in\nThe token has expired.\nSign in with: cvf login\n");
  }

  @Test
  void addressThatIsNoneIsWrongUsage() {
    assertThat(terminal.run("rfc", "list", "--url", "localhost:8080")).isEqualTo(2);

    assertThat(terminal.err()).contains("'localhost:8080' is not the address of a server");
  }

  @Test
  void wrongUsageExitsWithTwo() {
    assertThat(terminal.run()).isEqualTo(2);
    assertThat(terminal.run("rfc")).isEqualTo(2);
    assertThat(terminal.run("rfc", "shwo", "12")).isEqualTo(2);
    assertThat(terminal.run("rfc", "show")).isEqualTo(2);
    assertThat(terminal.run("rfc", "list", "--status", "unknown")).isEqualTo(2);
    assertThat(terminal.run("rfc", "list", "--bogus")).isEqualTo(2);
  }

  @Test
  void helpIsNoFailure() {
    assertThat(terminal.run("--help")).isZero();
    assertThat(terminal.out()).contains("login").contains("rfc").contains("audit");
    assertThat(terminal.run("help", "rfc")).isZero();
    assertThat(terminal.out()).contains("import");
  }
}
