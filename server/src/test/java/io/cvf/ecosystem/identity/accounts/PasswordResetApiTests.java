package io.cvf.ecosystem.identity.accounts;

import static io.cvf.ecosystem.identity.Browser.PASSWORD;
import static io.cvf.ecosystem.identity.Browser.credentials;
import static io.cvf.ecosystem.identity.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.ecosystem.identity.Browser;
import io.cvf.ecosystem.identity.Mailbox;
import io.cvf.ecosystem.testing.ApiTest;
import io.cvf.ecosystem.testing.TestClock;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApiTest
class PasswordResetApiTests {

  static final String ANOTHER = "another long walk";

  @Autowired MockMvcTester mvc;
  @Autowired JdbcClient database;
  @Autowired TestClock clock;

  Mailbox mailbox;
  Browser stranger;

  @BeforeEach
  void open() {
    mailbox = new Mailbox(database);
    stranger = new Browser(mvc);
  }

  @Test
  void linkChoosesANewPasswordOnceAndSignsOutEverywhere() {
    var ada = Browser.signedUp(mvc, database, "reset-ada");
    assertThat(request("Reset-Ada@example.org")).hasStatus(202).body().isEmpty();
    var secret = mailbox.secretTo("reset-ada@example.org");

    assertThat(complete(secret)).hasStatus(204);

    assertThat(ada.get("/api/v1/me")).hasStatus(401);
    assertProblem(
        stranger.post("/api/v1/session", credentials("reset-ada", PASSWORD)),
        401,
        "invalid-credentials");
    assertThat(stranger.post("/api/v1/session", credentials("reset-ada", ANOTHER))).hasStatusOk();
    assertThat(mailbox.subjectsTo("reset-ada@example.org"))
        .endsWith("Choose a new password", "Your password was changed");
    assertProblem(complete(secret), 410, "link-expired");
  }

  @Test
  void unknownAddressIsAnsweredAlike() {
    assertThat(request("nobody@example.org")).hasStatus(202).body().isEmpty();
    assertThat(mailbox.subjectsTo("nobody@example.org")).isEmpty();
  }

  @Test
  void linkLastsAnHour() {
    Browser.signedUp(mvc, database, "late-ada");
    request("late-ada@example.org");
    clock.advance(Duration.ofHours(1));
    assertProblem(complete(mailbox.secretTo("late-ada@example.org")), 410, "link-expired");
  }

  @Test
  void newPasswordVoidsEveryOtherLink() {
    Browser.signedUp(mvc, database, "two-links");
    request("two-links@example.org");
    var first = mailbox.secretTo("two-links@example.org");
    request("two-links@example.org");
    assertThat(complete(mailbox.secretTo("two-links@example.org"))).hasStatus(204);
    assertProblem(complete(first), 410, "link-expired");
  }

  @Test
  void refusedPasswordLeavesTheLinkUsable() {
    Browser.signedUp(mvc, database, "short-ada");
    request("short-ada@example.org");
    var secret = mailbox.secretTo("short-ada@example.org");
    assertThat(
            stranger.post(
                "/api/v1/password-resets/completion",
                "{\"token\":\"%s\",\"password\":\"short\"}".formatted(secret)))
        .hasStatus(422);
    assertThat(complete(secret)).hasStatus(204);
  }

  private MvcTestResult request(String email) {
    return stranger.post("/api/v1/password-resets", "{\"email\":\"%s\"}".formatted(email));
  }

  private MvcTestResult complete(String secret) {
    return stranger.post(
        "/api/v1/password-resets/completion",
        "{\"token\":\"%s\",\"password\":\"%s\"}".formatted(secret, ANOTHER));
  }
}
