package io.cvf.ecosystem.identity.login;

import static io.cvf.ecosystem.identity.Browser.PASSWORD;
import static io.cvf.ecosystem.identity.Browser.credentials;
import static io.cvf.ecosystem.identity.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.ecosystem.identity.Browser;
import io.cvf.ecosystem.testing.ApiTest;
import io.cvf.ecosystem.testing.TestClock;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ApiTest
class SessionApiTests {

  @Autowired MockMvcTester mvc;
  @Autowired JdbcClient database;
  @Autowired TestClock clock;

  @ParameterizedTest
  @ValueSource(strings = {"login", "email", "username"})
  void nameAndAddressBothSignInUnderAnyFieldName(String field) {
    Browser.signedUp(mvc, database, "ada-" + field);
    for (var login : new String[] {"ada-" + field, "ADA-" + field + "@Example.org"}) {
      var browser = new Browser(mvc);
      assertThat(
              browser.post(
                  "/api/v1/session",
                  credentials(login, PASSWORD).replace("\"login\"", "\"" + field + "\"")))
          .hasStatusOk()
          .bodyJson()
          .extractingPath("username")
          .isEqualTo("ada-" + field);
      assertThat(browser.get("/api/v1/me")).hasStatusOk();
    }
  }

  @Test
  void signingOutEndsTheSessionInTheDatabaseToo() {
    var browser = Browser.signedUp(mvc, database, "leaving");
    assertThat(sessions()).isOne();
    assertThat(browser.delete("/api/v1/session")).hasStatus(204);
    assertThat(browser.get("/api/v1/me")).hasStatus(401);
    assertThat(sessions()).isZero();
    assertThat(browser.delete("/api/v1/session")).hasStatus(204);
  }

  @Test
  void signingInStartsANewSessionAndANewCsrfToken() {
    var browser = Browser.signedUp(mvc, database, "fixed");
    var before =
        database.sql("select session_id from identity.session").query(String.class).single();
    var answer = browser.post("/api/v1/session", credentials("fixed", PASSWORD));
    assertThat(answer).hasStatusOk().cookies().containsCookie("XSRF-TOKEN");
    assertThat(database.sql("select session_id from identity.session").query(String.class).single())
        .isNotEqualTo(before);
    assertThat(browser.delete("/api/v1/session")).hasStatus(204);
  }

  @Test
  void sessionHoldsNothingButTheMember() {
    Browser.signedUp(mvc, database, "small");
    assertThat(
            database
                .sql("select attribute_name from identity.session_attributes")
                .query(String.class)
                .list())
        .hasSize(1);
  }

  @Test
  void unknownNameAndWrongPasswordAreAnsweredAlike() throws Exception {
    Browser.signedUp(mvc, database, "known");
    var browser = new Browser(mvc);
    var wrong = browser.post("/api/v1/session", credentials("known", "wrong password"));
    var unknown = browser.post("/api/v1/session", credentials("unknown", "wrong password"));
    assertProblem(wrong, 401, "invalid-credentials");
    assertProblem(unknown, 401, "invalid-credentials");
    assertThat(withoutRequestId(wrong.getResponse().getContentAsString()))
        .isEqualTo(withoutRequestId(unknown.getResponse().getContentAsString()));
    assertProblem(
        browser.post("/api/v1/session", credentials("known", "x".repeat(900))),
        401,
        "invalid-credentials");
    assertThat(browser.post("/api/v1/session", "{}")).hasStatus(422);
  }

  @Test
  void suspendedMemberIsToldOnlyWithTheRightPassword() {
    Browser.signedUp(mvc, database, "naughty");
    database
        .sql(
            """
            update identity.account set suspended_at = now(), suspension_reason = 'Spam'
            where username = 'naughty'
            """)
        .update();
    var browser = new Browser(mvc);
    assertProblem(
        browser.post("/api/v1/session", credentials("naughty", PASSWORD)),
        403,
        "account-suspended");
    assertProblem(
        browser.post("/api/v1/session", credentials("naughty", "wrong password")),
        401,
        "invalid-credentials");
  }

  @Test
  void guessingFromOneAddressIsSlowedDownThereOnly() {
    Browser.signedUp(mvc, database, "target");
    var attacker = new Browser(mvc).at("198.51.100.1");
    for (int i = 0; i < 5; i++) {
      attacker.post("/api/v1/session", credentials("target", "guess number " + i));
      attacker.post("/api/v1/session", credentials("target@example.org", "guess number " + i));
    }
    var refused = attacker.post("/api/v1/session", credentials("target", PASSWORD));
    assertProblem(refused, 429, "too-many-sign-ins");
    assertThat(Integer.parseInt(refused.getResponse().getHeader("Retry-After"))).isBetween(1, 120);
    assertThat(
            new Browser(mvc)
                .at("198.51.100.2")
                .post("/api/v1/session", credentials("target", PASSWORD)))
        .hasStatusOk();

    clock.advance(Duration.ofMinutes(15));
    assertThat(attacker.post("/api/v1/session", credentials("target", PASSWORD))).hasStatusOk();
  }

  @Test
  void oneAddressCannotTryManyAccounts() {
    var attacker = new Browser(mvc).at("198.51.100.3");
    var answers =
        IntStream.range(0, 80)
            .mapToObj(i -> credentials("nobody-" + i, "a password"))
            .map(guess -> attacker.post("/api/v1/session", guess).getResponse().getStatus());
    assertThat(answers).contains(401, 429);
  }

  @Test
  void oldHashIsReplacedWhenItsOwnerSignsIn() {
    Browser.signedUp(mvc, database, "veteran");
    var old =
        "{pbkdf2@SpringSecurity_v5_8}"
            + Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8().encode(PASSWORD);
    database.sql("update identity.account set password_hash = :old").param("old", old).update();
    assertThat(new Browser(mvc).post("/api/v1/session", credentials("veteran", PASSWORD)))
        .hasStatusOk();
    assertThat(
            database.sql("select password_hash from identity.account").query(String.class).single())
        .startsWith("{bcrypt}");
  }

  @Test
  void withoutConfigurationThereAreNoProviders() {
    assertThat(mvc.get().uri("/api/v1/session/providers"))
        .hasStatusOk()
        .bodyJson()
        .isStrictlyEqualTo("{\"items\":[]}");
  }

  private int sessions() {
    return database.sql("select count(*) from identity.session").query(Integer.class).single();
  }

  private static String withoutRequestId(String problem) {
    return problem.replaceAll("\"requestId\":\"[^\"]*\",?", "");
  }
}
