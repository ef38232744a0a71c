package io.cvf.ecosystem.identity.accounts;

import static io.cvf.ecosystem.identity.Browser.PASSWORD;
import static io.cvf.ecosystem.identity.Browser.credentials;
import static io.cvf.ecosystem.identity.Problems.assertProblem;
import static io.cvf.ecosystem.testing.SignedIn.as;
import static io.cvf.ecosystem.testing.SignedIn.member;
import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.ecosystem.identity.Browser;
import io.cvf.ecosystem.identity.Mailbox;
import io.cvf.ecosystem.testing.ApiTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApiTest
class CredentialsApiTests {

  static final String ANOTHER = "another long walk";

  @Autowired MockMvcTester mvc;
  @Autowired JdbcClient database;

  Mailbox mailbox;

  @BeforeEach
  void open() {
    mailbox = new Mailbox(database);
  }

  @Test
  void newPasswordEndsEverySessionButThisOne() {
    var here = Browser.signedUp(mvc, database, "here");
    var elsewhere = new Browser(mvc);
    elsewhere.post("/api/v1/session", credentials("here", PASSWORD));

    assertThat(changePassword(here, PASSWORD, ANOTHER)).hasStatus(204);

    assertThat(here.get("/api/v1/me")).hasStatusOk();
    assertThat(elsewhere.get("/api/v1/me")).hasStatus(401);
    assertThat(elsewhere.post("/api/v1/session", credentials("here", ANOTHER))).hasStatusOk();
    assertThat(mailbox.subjectsTo("here@example.org")).endsWith("Your password was changed");
  }

  @Test
  void wrongPasswordChangesNothing() {
    var ada = Browser.signedUp(mvc, database, "careful");
    assertThat(changePassword(ada, "not my password", ANOTHER))
        .hasStatus(422)
        .bodyJson()
        .extractingPath("errors[0].pointer")
        .isEqualTo("/currentPassword");
    assertThat(changeEmail(ada, "new@example.org", "not my password")).hasStatus(422);
    assertThat(changePassword(ada, PASSWORD, "short")).hasStatus(422);
  }

  @Test
  void accountWithoutPasswordIsSentToTheResetMail() {
    var answer =
        mvc.put()
            .uri("/api/v1/me/password")
            .with(as("external"))
            .contentType(MediaType.APPLICATION_JSON)
            .content("{\"currentPassword\":\"\",\"newPassword\":\"" + ANOTHER + "\"}")
            .exchange();
    assertProblem(answer, 409, "password-not-set");
  }

  @Test
  void newAddressCountsWhenItIsProven() {
    var ada = Browser.signedUp(mvc, database, "moving");
    assertThat(changeEmail(ada, "moved@example.org", PASSWORD)).hasStatus(202);
    assertThat(ada.get("/api/v1/me"))
        .bodyJson()
        .extractingPath("email")
        .isEqualTo("moving@example.org");

    var secret = mailbox.secretTo("moved@example.org");
    assertThat(
            new Browser(mvc)
                .post("/api/v1/email-verifications", "{\"token\":\"%s\"}".formatted(secret)))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("email")
        .isEqualTo("moved@example.org");
    assertThat(mailbox.subjectsTo("moving@example.org"))
        .endsWith("Your e-mail address was changed");
    assertProblem(
        ada.post("/api/v1/email-verifications", "{\"token\":\"%s\"}".formatted(secret)),
        410,
        "link-expired");
  }

  @Test
  void somebodyElsesAddressIsAnsweredAlikeAndTheyAreTold() {
    member(database, "owner");
    var ada = Browser.signedUp(mvc, database, "greedy");
    assertThat(changeEmail(ada, "owner@example.org", PASSWORD)).hasStatus(202).body().isEmpty();
    assertThat(mailbox.subjectsTo("owner@example.org"))
        .containsExactly("You already have an account");
  }

  @Test
  void guessingByASessionIsSlowedDownToo() {
    var ada = Browser.signedUp(mvc, database, "guessed").at("198.51.100.9");
    for (int i = 0; i < 10; i++) {
      assertThat(changePassword(ada, "not my password", ANOTHER)).hasStatus(422);
    }
    assertProblem(changePassword(ada, PASSWORD, ANOTHER), 429, "too-many-sign-ins");
  }

  private static MvcTestResult changePassword(Browser browser, String current, String wanted) {
    return browser.put(
        "/api/v1/me/password",
        "{\"currentPassword\":\"%s\",\"newPassword\":\"%s\"}".formatted(current, wanted));
  }

  private static MvcTestResult changeEmail(Browser browser, String email, String password) {
    return browser.put(
        "/api/v1/me/email", "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, password));
  }
}
