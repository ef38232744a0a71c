package io.cvf.ecosystem.identity.accounts;

import static io.cvf.ecosystem.identity.Problems.assertProblem;
import static io.cvf.ecosystem.testing.SignedIn.as;
import static io.cvf.ecosystem.testing.SignedIn.member;
import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.ecosystem.identity.MemberSuspended;
import io.cvf.ecosystem.identity.Together;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.testing.ApiTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApiTest
@RecordApplicationEvents
class AccountApiTests {

  @Autowired MockMvcTester mvc;
  @Autowired JdbcClient database;
  @Autowired ApplicationEvents events;
  @Autowired AccountAdministration administration;

  @Test
  void administratorsFindAccountsByNameAddressAndRole() {
    member(database, "ada");
    member(database, "bob", Role.MODERATOR);
    member(database, "bobby");

    assertThat(list("?query=BOB"))
        .bodyJson()
        .extractingPath("items[*].username")
        .asArray()
        .containsExactly("bob", "bobby");
    assertThat(list("?query=ada@"))
        .bodyJson()
        .extractingPath("items[*].email")
        .asArray()
        .containsExactly("ada@example.org");
    assertThat(list("?role=MODERATOR"))
        .bodyJson()
        .extractingPath("items[*].username")
        .asArray()
        .containsExactly("bob");
    assertThat(list("?query=%25")).bodyJson().extractingPath("items").asArray().isEmpty();
    assertThat(list("?limit=0")).hasStatus(422);
  }

  @Test
  void pagesFollowEachOtherWithoutGapOrRepetition() throws Exception {
    for (var name : new String[] {"a-1", "a1", "b-2", "b2"}) {
      member(database, name);
    }
    var first = list("?limit=3");
    assertThat(first)
        .bodyJson()
        .extractingPath("items[*].username")
        .asArray()
        .containsExactly("a-1", "a1", "admin");
    var cursor =
        com.jayway.jsonpath.JsonPath.<String>read(
            first.getResponse().getContentAsString(), "$.nextCursor");
    assertThat(list("?limit=3&cursor=" + cursor))
        .bodyJson()
        .extractingPath("items[*].username")
        .asArray()
        .containsExactly("b-2", "b2");
    assertThat(list("?limit=3&cursor=" + cursor)).bodyJson().doesNotHavePath("nextCursor");
  }

  @Test
  void roleIsGivenWithAReasonThatIsAudited() {
    var bob = member(database, "bob");
    assertThat(setRoles("bob", "[\"MODERATOR\",\"MEMBER\"]"))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("roles")
        .asArray()
        .containsExactly("MEMBER", "MODERATOR");
    assertThat(lastAudit()).contains("account.roles-changed", "member:" + bob, "Elected");
    assertThat(mvc.get().uri("/api/v1/me").with(as("bob", Role.MODERATOR))).hasStatusOk();
  }

  @Test
  void suspensionWorksAtOnceAndCanEnd() {
    var bob = as("bob");
    assertThat(mvc.get().uri("/api/v1/me").with(bob)).hasStatusOk();

    assertThat(suspend("bob"))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("suspensionReason")
        .isEqualTo("Spam");
    assertThat(mvc.get().uri("/api/v1/me").with(bob)).hasStatus(401);
    assertThat(lastAudit()).contains("account.suspended", "Spam").doesNotContain("@");
    assertThat(events.stream(MemberSuspended.class)).hasSize(1);
    assertProblem(suspend("bob"), 409, "account-suspended");

    assertThat(mvc.delete().uri("/api/v1/accounts/bob/suspension").with(as("admin", Role.ADMIN)))
        .hasStatusOk()
        .bodyJson()
        .doesNotHavePath("suspendedAt");
    assertThat(mvc.get().uri("/api/v1/me").with(bob)).hasStatusOk();
  }

  @Test
  void anAccountSomebodyElseGotIntoIsSignedOutEverywhere() {
    var bob = as("bob");
    assertThat(mvc.get().uri("/api/v1/me").with(bob)).hasStatusOk();
    var member = member(database, "bob");
    database
        .sql(
            """
            insert into identity.api_token
              (member, name, token_hash, scopes, created_at, expires_at)
            values (:id, 'x', sha256('x'), '{READ}', now(), now() + interval '1 day')
            """)
        .param("id", member.value())
        .update();

    assertThat(
            mvc.post()
                .uri("/api/v1/accounts/bob/sign-out")
                .with(as("admin", Role.ADMIN))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"reason\":\"Stolen laptop\"}"))
        .hasStatus(204);

    assertThat(lastAudit()).contains("account.signed-out", "Stolen laptop");
    assertThat(
            database
                .sql(
                    """
                    select (select count(*) from identity.session where principal_name = :id)
                      + (select count(*) from identity.api_token where member::text = :id)
                    """)
                .param("id", member.toString())
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void suspendedAccountsAreListedApart() {
    member(database, "ada");
    member(database, "bob");
    assertThat(suspend("bob")).hasStatusOk();

    assertThat(list("?suspended=true"))
        .bodyJson()
        .extractingPath("items[*].username")
        .asArray()
        .containsExactly("bob");
    assertThat(list("?suspended=false"))
        .bodyJson()
        .extractingPath("items[*].username")
        .asArray()
        .contains("ada")
        .doesNotContain("bob");
  }

  @Test
  void theLastAdministratorStays() {
    member(database, "admin", Role.ADMIN);
    assertProblem(setRoles("admin", "[]"), 409, "last-administrator");
    assertProblem(suspend("admin"), 409, "last-administrator");

    member(database, "second", Role.ADMIN);
    assertThat(suspend("second")).hasStatusOk();
    assertProblem(setRoles("admin", "[]"), 409, "last-administrator");
  }

  @Test
  void twoAdministratorsWhoRemoveEachOtherAtOnceLeaveOne() throws Exception {
    for (int round = 0; round < 5; round++) {
      var ada = member(database, "ada", Role.ADMIN);
      var bob = member(database, "bob", Role.ADMIN);
      var results =
          Together.run(
              () -> removed(new AccountAdministration.Decision(ada, "bob", "Coup")),
              () -> removed(new AccountAdministration.Decision(bob, "ada", "Coup")));
      assertThat(results).containsExactlyInAnyOrder(true, false);
    }
  }

  @Test
  void requestsMustNameSomeoneAndAReason() {
    assertProblem(suspend("nobody"), 404, "account-not-found");
    assertProblem(setRoles("nobody", "[]"), 404, "account-not-found");
    member(database, "bob");
    assertThat(post("/api/v1/accounts/bob/suspension", "{\"reason\":\" \"}")).hasStatus(422);
    assertThat(put("/api/v1/accounts/bob/roles", "{\"roles\":[\"KING\"],\"reason\":\"x\"}"))
        .hasStatus(400);
    assertThat(put("/api/v1/accounts/bob/roles", "{\"reason\":\"x\"}")).hasStatus(422);
  }

  @Test
  void nobodyElseMayAdministerAccounts() {
    var moderator = as("mod", Role.MODERATOR, Role.FINANCE);
    assertProblem(mvc.get().uri("/api/v1/accounts").with(moderator).exchange(), 403, "forbidden");
    assertProblem(mvc.get().uri("/api/v1/accounts").exchange(), 401, "sign-in-required");
  }

  private boolean removed(AccountAdministration.Decision decision) {
    try {
      administration.setRoles(decision, java.util.EnumSet.of(Role.MEMBER));
      return true;
    } catch (io.cvf.ecosystem.platform.problems.Problem refusal) {
      assertThat(refusal.slug()).isEqualTo("last-administrator");
      return false;
    }
  }

  private String lastAudit() {
    return database
        .sql("select record::text from platform.audit_entry order by position desc limit 1")
        .query(String.class)
        .single();
  }

  private MvcTestResult list(String query) {
    return mvc.get().uri("/api/v1/accounts" + query).with(as("admin", Role.ADMIN)).exchange();
  }

  private MvcTestResult suspend(String username) {
    return post("/api/v1/accounts/" + username + "/suspension", "{\"reason\":\"Spam\"}");
  }

  private MvcTestResult setRoles(String username, String roles) {
    return put(
        "/api/v1/accounts/" + username + "/roles",
        "{\"roles\":%s,\"reason\":\"Elected\"}".formatted(roles));
  }

  private MvcTestResult post(String path, String json) {
    return mvc.post()
        .uri(path)
        .with(as("admin", Role.ADMIN))
        .contentType(MediaType.APPLICATION_JSON)
        .content(json)
        .exchange();
  }

  private MvcTestResult put(String path, String json) {
    return mvc.put()
        .uri(path)
        .with(as("admin", Role.ADMIN))
        .contentType(MediaType.APPLICATION_JSON)
        .content(json)
        .exchange();
  }
}
