package io.cvf.ecosystem.cli;

import static io.cvf.ecosystem.sdk.FixtureServer.json;
import static io.cvf.ecosystem.sdk.FixtureServer.nothing;
import static io.cvf.ecosystem.sdk.FixtureServer.problem;
import static io.cvf.ecosystem.sdk.RfcsOfFixture.page;
import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.ecosystem.sdk.FixtureServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoginTests {

  private static final String TOKEN = "01990000-0000-7000-8000-000000000009";

  private final FixtureServer server = new FixtureServer();
  private @TempDir Path home;
  private Terminal terminal;
  private Path file;

  @BeforeEach
  void prepare() {
    file = home.resolve(".config/cvf/credentials.json");
    terminal = new Terminal(home).type("alice", "correct horse");
    var me =
        """
        {"id":"01990000-0000-7000-8000-000000000001","username":"alice",
         "email":"alice@example.org","roles":["MEMBER"],"joinedAt":"2026-01-01T00:00:00Z"}
        """;
    server
        .on("GET /session/providers", json(200, "{\"items\":[]}"))
        .on("POST /session", json(200, me))
        .on("GET /me", json(200, me))
        .on(
            "POST /me/tokens",
            json(
                201,
                """
                {"id":"%s","name":"cvf","scopes":["READ","WRITE"],"token":"cvf_abc",
                 "createdAt":"2026-01-01T00:00:00Z","expiresAt":"2026-04-01T00:00:00Z"}
                """
                    .formatted(TOKEN)))
        .on("DELETE /session", nothing())
        .on("DELETE /me/tokens/" + TOKEN, nothing())
        .on("GET /rfcs", json(200, page("")));
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void loginKeepsATokenThatOnlyItsOwnerCanRead() throws IOException {
    assertThat(terminal.run("login", "--url", server.url())).isZero();

    assertThat(terminal.out()).contains("as alice until 2026-04-01").doesNotContain("cvf_abc");
    assertThat(Files.readString(file)).contains("cvf_abc").doesNotContain("correct horse");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
        .isEqualTo("rwx------");
  }

  @Test
  void commandsAfterLoginGoToThatServerWithThatToken() {
    terminal.run("login", "--url", server.url());

    assertThat(terminal.run("rfc", "list")).isZero();

    assertThat(server.asked().getLast().headers()).containsEntry("authorization", "Bearer cvf_abc");
  }

  @Test
  void tokenOfOneServerIsNotShownToAnother() {
    terminal.run("login", "--url", server.url());
    try (var other = new FixtureServer()) {
      other.on("GET /rfcs", json(200, page("")));

      assertThat(terminal.run("rfc", "list", "--url", other.url())).isZero();

      assertThat(other.asked().getFirst().headers()).doesNotContainKey("authorization");
    }
  }

  @Test
  void tokenInTheEnvironmentComesFirst() {
    terminal.run("login", "--url", server.url());

    terminal.set("CVF_TOKEN", "cvf_other").run("rfc", "list");

    assertThat(server.asked().getLast().headers())
        .containsEntry("authorization", "Bearer cvf_other");
  }

  @Test
  void configurationFolderIsRespected() {
    terminal.set("XDG_CONFIG_HOME", home.resolve("elsewhere").toString());

    terminal.run("login", "--url", server.url());

    assertThat(home.resolve("elsewhere/cvf/credentials.json")).exists();
    assertThat(file).doesNotExist();
  }

  @Test
  void wrongPasswordKeepsNothing() {
    server.on("POST /session", problem(401, "invalid-credentials", "Wrong password", "Try again."));

    assertThat(terminal.run("login", "--url", server.url())).isEqualTo(1);

    assertThat(terminal.err()).isEqualTo("Wrong password\nTry again.\n");
    assertThat(file).doesNotExist();
  }

  @Test
  void nobodyThereToAnswerIsSaid() {
    assertThat(new Terminal(home).type().run("login", "--url", server.url())).isEqualTo(1);
  }

  @Test
  void logoutEndsTheTokenAndForgetsIt() throws IOException {
    terminal.run("login", "--url", server.url());

    assertThat(terminal.run("logout")).isZero();

    assertThat(server.asked().getLast().line()).isEqualTo("DELETE /me/tokens/" + TOKEN);
    assertThat(Files.readString(file)).doesNotContain("cvf_abc");
    assertThat(terminal.run("logout", "--url", server.url())).isZero();
    assertThat(terminal.out()).contains("not signed in");
  }

  @Test
  void tokenThatOnlyReportsIsForgottenTooAndMentioned() throws IOException {
    terminal.run("login", "--url", server.url(), "--executions", "acme");
    assertThat(Files.readString(file)).contains("cvf_abc");

    assertThat(terminal.run("logout")).isZero();

    assertThat(terminal.out()).contains("Signed out");
    assertThat(terminal.err()).contains("ends by itself at 2026-04-01");
    assertThat(Files.readString(file)).doesNotContain("cvf_abc");
  }

  @Test
  void tokenThatCouldNotBeEndedIsMentioned() throws IOException {
    terminal.run("login", "--url", server.url());
    server.on("DELETE /me/tokens/" + TOKEN, problem(403, "no", "Not allowed", "No."));

    assertThat(terminal.run("logout")).isZero();

    assertThat(terminal.err()).contains("Not allowed").contains("2026-04-01");
    assertThat(Files.readString(file)).doesNotContain("cvf_abc");
  }
}
