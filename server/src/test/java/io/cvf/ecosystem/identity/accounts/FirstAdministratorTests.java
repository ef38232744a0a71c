package io.cvf.ecosystem.identity.accounts;

import static io.cvf.ecosystem.identity.Problems.assertProblem;
import static io.cvf.ecosystem.testing.SignedIn.member;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cvf.ecosystem.identity.Browser;
import io.cvf.ecosystem.identity.Together;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.problems.StartRefused;
import io.cvf.ecosystem.testing.ApiTest;
import jakarta.validation.Validator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApiTest
class FirstAdministratorTests {

  @Autowired MockMvcTester mvc;
  @Autowired JdbcClient database;
  @Autowired FirstAdministrator firstAdministrator;
  @Autowired Passwords passwords;
  @Autowired Validator validator;

  @Test
  void printedLinkMakesTheFirstAdministratorAndSignsIn() {
    var browser = new Browser(mvc);
    var secret = firstAdministrator.newLink().orElseThrow();

    assertThat(setUp(browser, secret, "admin"))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo("{\"username\":\"admin\",\"roles\":[\"MEMBER\",\"ADMIN\"]}");
    assertThat(browser.get("/api/v1/accounts")).hasStatusOk();
    assertProblem(setUp(browser, secret, "second"), 410, "link-expired");
    assertThat(firstAdministrator.newLink()).isEmpty();
  }

  @Test
  void onlyTheLastLinkWorksAndOnlyWhileThereIsNoAdministrator() {
    var browser = new Browser(mvc);
    var former = firstAdministrator.newLink().orElseThrow();
    var last = firstAdministrator.newLink().orElseThrow();
    assertProblem(setUp(browser, former, "admin"), 410, "link-expired");

    member(database, "somebody", Role.ADMIN);
    assertProblem(setUp(browser, last, "admin"), 410, "link-expired");
  }

  @Test
  void takenNameLeavesTheLinkUsable() {
    member(database, "ada");
    var secret = firstAdministrator.newLink().orElseThrow();
    assertProblem(setUp(new Browser(mvc), secret, "ada"), 409, "username-taken");
    assertThat(setUp(new Browser(mvc), secret, "grace")).hasStatusOk();
  }

  @Test
  void ofTwoNodesThatStartAtOnceOneMakesTheAdministrator() throws Exception {
    var made =
        Together.run(
            () -> firstAdministrator.makeUnlessThereIsOne(administrator("one")).isPresent(),
            () -> firstAdministrator.makeUnlessThereIsOne(administrator("two")).isPresent());
    assertThat(made).containsExactlyInAnyOrder(true, false);
  }

  @Test
  void configuredAdministratorCanSignInAfterwardsTheConfigurationMeansNothing() {
    start("admin", "boss@example.org", Browser.PASSWORD);
    start("admin", "boss@example.org", "short");

    var browser = new Browser(mvc);
    assertThat(
            browser.post(
                "/api/v1/session", Browser.credentials("boss@example.org", Browser.PASSWORD)))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("roles")
        .asArray()
        .contains("ADMIN");
  }

  @Test
  void startIsRefusedWithASentenceThatNamesTheVariableAndNotTheValue() {
    assertThatExceptionOfType(StartRefused.class)
        .isThrownBy(() -> start("admin", "boss@example.org", "short"))
        .withMessageContaining("CVF_ADMIN_PASSWORD")
        .withMessageContaining("10 to 64 characters")
        .withMessageNotContaining("short");
    assertThatExceptionOfType(StartRefused.class)
        .isThrownBy(() -> start("admin", null, Browser.PASSWORD))
        .withMessageContaining("CVF_ADMIN_EMAIL");
    assertThatExceptionOfType(StartRefused.class)
        .isThrownBy(() -> start("No Name", "boss@example.org", Browser.PASSWORD))
        .withMessageContaining("CVF_ADMIN_USERNAME");
    member(database, "boss");
    assertThatExceptionOfType(StartRefused.class)
        .isThrownBy(() -> start("admin", "boss@example.org", Browser.PASSWORD))
        .withMessageContaining("e-mail address");
  }

  @Test
  void withoutConfigurationNothingHappens() {
    start("admin", null, "");
    assertThat(firstAdministrator.isMissing()).isTrue();
  }

  private void start(String username, String email, String password) {
    new ConfiguredAdministrator(
            new AdminProperties(username, email, password),
            firstAdministrator,
            passwords,
            validator)
        .afterSingletonsInstantiated();
  }

  private static NewAccount administrator(String name) {
    return new NewAccount(name, name + "@example.org", "hash");
  }

  private static MvcTestResult setUp(Browser browser, Secret secret, String username) {
    return browser.post(
        "/api/v1/setup",
        """
        {"token":"%s","username":"%s","email":"first@example.org","password":"%s"}
        """
            .formatted(secret.text(), username, Browser.PASSWORD));
  }
}
