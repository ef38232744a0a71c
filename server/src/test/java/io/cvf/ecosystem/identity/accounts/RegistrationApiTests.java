package io.cvf.ecosystem.identity.accounts;

import static io.cvf.ecosystem.identity.Browser.signUp;
import static io.cvf.ecosystem.identity.Problems.assertProblem;
import static io.cvf.ecosystem.testing.SignedIn.member;
import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.ecosystem.identity.Browser;
import io.cvf.ecosystem.identity.Mailbox;
import io.cvf.ecosystem.identity.MemberRegistered;
import io.cvf.ecosystem.identity.Together;
import io.cvf.ecosystem.platform.jobs.RecurringJob;
import io.cvf.ecosystem.testing.ApiTest;
import io.cvf.ecosystem.testing.TestClock;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApiTest
@RecordApplicationEvents
class RegistrationApiTests {

  @Autowired MockMvcTester mvc;
  @Autowired JdbcClient database;
  @Autowired TestClock clock;
  @Autowired ApplicationEvents events;
  @Autowired RecurringJob forgetExpiredLinks;

  Browser browser;
  Mailbox mailbox;

  @BeforeEach
  void open() {
    browser = new Browser(mvc);
    mailbox = new Mailbox(database);
  }

  @Test
  void mailedLinkMakesTheAccountAndSignsIn() {
    var answer = browser.post("/api/v1/members", signUp("ada", "Ada1@example.org"));
    assertThat(answer).hasStatus(202).bodyJson().isStrictlyEqualTo("{\"username\":\"ada\"}");
    assertThat(accounts()).isZero();

    assertThat(verify(mailbox.secretTo("Ada1@example.org")))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"username":"ada","email":"Ada1@example.org","roles":["MEMBER"],
             "passwordSet":true,"organisations":[]}
            """);
    assertThat(browser.get("/api/v1/me")).hasStatusOk();
    assertThat(events.stream(MemberRegistered.class).map(MemberRegistered::username))
        .containsExactly("ada");
  }

  @Test
  void linkWorksOnce() {
    browser.post("/api/v1/members", signUp("ada", "ada2@example.org"));
    var secret = mailbox.secretTo("ada2@example.org");
    assertThat(verify(secret)).hasStatusOk();
    assertProblem(verify(secret), 410, "link-expired");
    assertProblem(verify("made-up"), 410, "link-expired");
  }

  @Test
  void linkAndNameAreHeldForADay() {
    browser.post("/api/v1/members", signUp("ada", "ada3@example.org"));
    clock.advance(Duration.ofHours(23));
    assertProblem(
        browser.post("/api/v1/members", signUp("ada", "eve@example.org")), 409, "username-taken");

    clock.advance(Duration.ofHours(1));
    assertProblem(verify(mailbox.secretTo("ada3@example.org")), 410, "link-expired");
    assertThat(browser.post("/api/v1/members", signUp("ada", "eve@example.org"))).hasStatus(202);
  }

  @Test
  void expiredRegistrationsAreForgotten() {
    browser.post("/api/v1/members", signUp("ada", "ada4@example.org"));
    clock.advance(Duration.ofHours(25));
    forgetExpiredLinks.work().run();
    assertThat(count("registration")).isZero();
    assertThat(
            database
                .sql("select count(*) from identity.username where name = 'ada'")
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void someoneWhoseMailWasLostMaySignUpAgain() {
    browser.post("/api/v1/members", signUp("ada", "ada5@example.org"));
    var first = mailbox.secretTo("ada5@example.org");
    assertThat(browser.post("/api/v1/members", signUp("ada", "ADA5@example.org"))).hasStatus(202);
    assertProblem(verify(first), 410, "link-expired");
    assertThat(verify(mailbox.secretTo("ADA5@example.org"))).hasStatusOk();
  }

  @Test
  void knownEmailIsAnsweredLikeAnUnknownOneAndItsOwnerIsTold() {
    member(database, "ada6");
    assertThat(browser.post("/api/v1/members", signUp("eve", "ADA6@example.org")))
        .hasStatus(202)
        .bodyJson()
        .isStrictlyEqualTo("{\"username\":\"eve\"}");

    assertThat(mailbox.subjectsTo("ada6@example.org"))
        .containsExactly("You already have an account");
    assertProblem(
        browser.post("/api/v1/members", signUp("eve", "eve@example.org")), 409, "username-taken");
  }

  @Test
  void mailsThatStrangersCanCauseAreFew() {
    for (int i = 10; i < 20; i++) {
      browser.post("/api/v1/members", signUp("flood-" + i, "flooded@example.org"));
    }
    assertThat(mailbox.subjectsTo("flooded@example.org")).hasSize(6);
  }

  @ParameterizedTest
  @ValueSource(strings = {"admin", "root", "api", "cvf", "support", "moderator", "me", "setup"})
  void reservedNamesAreTaken(String name) {
    assertProblem(
        browser.post("/api/v1/members", signUp(name, name + "@example.org")),
        409,
        "username-taken");
  }

  @Test
  void ofTwoWhoWantOneNameAtOnceExactlyOneGetsIt() throws Exception {
    for (int round = 0; round < 5; round++) {
      var name = "race-" + round;
      var answers =
          Together.run(
              () -> status(new Browser(mvc), name, "a" + name + "@example.org"),
              () -> status(new Browser(mvc), name, "b" + name + "@example.org"),
              () -> status(new Browser(mvc), name, "c" + name + "@example.org"));
      assertThat(answers).containsExactlyInAnyOrder(202, 409, 409);
    }
  }

  @Test
  void oneLinkOpenedTwiceAtOnceMakesOneAccount() throws Exception {
    browser.post("/api/v1/members", signUp("ada", "ada10@example.org"));
    var secret = mailbox.secretTo("ada10@example.org");
    var body = "{\"token\":\"" + secret + "\"}";
    var answers =
        Together.run(
            () -> statusOf(new Browser(mvc).post("/api/v1/email-verifications", body)),
            () -> statusOf(new Browser(mvc).post("/api/v1/email-verifications", body)));
    assertThat(answers).containsExactlyInAnyOrder(200, 410);
    assertThat(accounts()).isOne();
  }

  @Test
  void twoNamesForOneEmailMakeOneAccount() {
    browser.post("/api/v1/members", signUp("ada", "ada11@example.org"));
    var first = mailbox.secretTo("ada11@example.org");
    browser.post("/api/v1/members", signUp("ada2", "ada11@example.org"));
    var second = mailbox.secretTo("ada11@example.org");
    assertThat(verify(first)).hasStatusOk();
    assertProblem(verify(second), 410, "link-expired");
    assertThat(accounts()).isOne();
  }

  @Test
  void everythingWrongIsNamedAtOnce() {
    assertThat(
            browser.post(
                "/api/v1/members",
                """
                {"username":"Ada!","email":"nobody","password":"short"}
                """))
        .hasStatus(422)
        .bodyJson()
        .extractingPath("errors[*].pointer")
        .asArray()
        .containsExactlyInAnyOrder("/username", "/email", "/password");
    assertThat(browser.post("/api/v1/members", "{}")).hasStatus(422);
  }

  @Test
  void passwordThatBcryptWouldCutIsRefused() {
    var snowmen = "☃".repeat(25);
    assertThat(
            browser.post(
                "/api/v1/members",
                signUp("ada", "ada13@example.org").replace(Browser.PASSWORD, snowmen)))
        .hasStatus(422);
  }

  @Test
  void neitherLinkNorPasswordIsStoredReadably() {
    browser.post("/api/v1/members", signUp("ada", "ada14@example.org"));
    var row =
        database
            .sql("select registration::text from identity.registration")
            .query(String.class)
            .single();
    assertThat(row)
        .doesNotContain(mailbox.secretTo("ada14@example.org"))
        .doesNotContain(Browser.PASSWORD);
  }

  private MvcTestResult verify(String secret) {
    return browser.post("/api/v1/email-verifications", "{\"token\":\"%s\"}".formatted(secret));
  }

  private static int status(Browser browser, String name, String email) {
    return statusOf(browser.post("/api/v1/members", signUp(name, email)));
  }

  private static int statusOf(MvcTestResult result) {
    return result.getResponse().getStatus();
  }

  private int accounts() {
    return count("account");
  }

  private int count(String table) {
    return database.sql("select count(*) from identity." + table).query(Integer.class).single();
  }
}
