package io.cvf.ecosystem.sdk;

import static io.cvf.ecosystem.sdk.FixtureServer.json;
import static io.cvf.ecosystem.sdk.FixtureServer.nothing;
import static io.cvf.ecosystem.sdk.FixtureServer.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cvf.ecosystem.sdk.FixtureServer.Answer;
import io.cvf.ecosystem.sdk.FixtureServer.Asked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SignInTests {

  private static final Answer TOKEN =
      json(
          201,
          """
          {"id":"01990000-0000-7000-8000-000000000009","name":"cvf","scopes":["READ","WRITE"],
           "createdAt":"2026-01-01T00:00:00Z","expiresAt":"2026-04-01T00:00:00Z",
           "token":"cvf_abc"}
          """);

  private final FixtureServer server = new FixtureServer();

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void signInProvesEachWriteWithTheCookieOfTheMoment() {
    acceptSignInOf("\"MEMBER\"");

    var token = Ecosystem.signIn(server.url(), "alice", "correct horse");

    assertThat(token.token()).isEqualTo("cvf_abc");
    assertThat(token.username()).isEqualTo("alice");
    assertThat(token).asString().doesNotContain("cvf_abc");
    assertThat(server.asked())
        .extracting(Asked::line)
        .containsExactly(
            "GET /session/providers",
            "POST /session",
            "GET /me",
            "POST /me/tokens",
            "DELETE /session");
    assertThat(server.asked().get(1).headers()).containsEntry("x-xsrf-token", "before");
    assertThat(server.asked().get(3).headers())
        .containsEntry("x-xsrf-token", "after")
        .hasEntrySatisfying("cookie", cookie -> assertThat(cookie).contains("cvf-session=s1"));
    assertThat(server.asked().get(3).body()).contains("\"READ\",\"WRITE\"").doesNotContain("STAFF");
  }

  @Test
  void staffMemberGetsATokenForStaffWork() {
    acceptSignInOf("\"MEMBER\",\"MAINTAINER\"");

    Ecosystem.signIn(server.url(), "alice", "correct horse");

    assertThat(server.asked().get(3).body()).contains("\"STAFF\"");
  }

  @Test
  void wrongPasswordIsReportedAndNotTriedAgain() {
    acceptSignInOf("\"MEMBER\"");
    server.on("POST /session", problem(401, "invalid-credentials", "Wrong password", "Try again."));

    assertThatExceptionOfType(EcosystemException.class)
        .isThrownBy(() -> Ecosystem.signIn(server.url(), "alice", "wrong"))
        .withMessage("Wrong password: Try again.");

    assertThat(server.asked()).hasSize(2);
  }

  @Test
  void tokenSurvivesASignOutThatFails() {
    acceptSignInOf("\"MEMBER\"");
    server.on("DELETE /session", problem(500, "unexpected", "Oh", "Sorry."));

    var token = Ecosystem.signIn(server.url(), "alice", "correct horse");

    assertThat(token.token()).isEqualTo("cvf_abc");
  }

  private void acceptSignInOf(String roles) {
    var me =
        json(
            200,
            """
            {"id":"01990000-0000-7000-8000-000000000001","username":"alice",
             "email":"alice@example.org","roles":[%s],"joinedAt":"2026-01-01T00:00:00Z"}
            """
                .formatted(roles));
    server
        .on(
            "GET /session/providers",
            json(200, "{\"items\":[]}").with("Set-Cookie: XSRF-TOKEN=before; Path=/"))
        .on(
            "POST /session",
            me.with("Set-Cookie: cvf-session=s1; Path=/; HttpOnly; SameSite=Lax")
                .with("Set-Cookie: XSRF-TOKEN=; Path=/; Max-Age=0"))
        .on("GET /me", me.with("Set-Cookie: XSRF-TOKEN=after; Path=/"))
        .on("POST /me/tokens", TOKEN)
        .on("DELETE /session", nothing());
  }
}
