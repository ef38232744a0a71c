package io.cvf.ecosystem.identity.tokens;

import static io.cvf.ecosystem.identity.Problems.assertProblem;
import static io.cvf.ecosystem.testing.SignedIn.as;
import static io.cvf.ecosystem.testing.SignedIn.member;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.cvf.ecosystem.identity.Together;
import io.cvf.ecosystem.identity.accounts.AccountReader;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.access.Scope;
import io.cvf.ecosystem.platform.jobs.RecurringJob;
import io.cvf.ecosystem.platform.problems.Problem;
import io.cvf.ecosystem.testing.ApiTest;
import io.cvf.ecosystem.testing.TestClock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApiTest
class ApiTokenApiTests {

  @Autowired MockMvcTester mvc;
  @Autowired JdbcClient database;
  @Autowired TestClock clock;
  @Autowired ApiTokenService service;
  @Autowired AccountReader accounts;
  @Autowired RecurringJob forgetExpiredTokens;

  @Test
  void tokenActsForItsOwnerAndIsStoredHashed() throws Exception {
    var token = create("ada", "[\"READ\"]");
    assertThat(token).matches("cvf_[A-Za-z0-9_-]{43}");

    assertThat(with(token, "GET", "/api/v1/me", null))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("username")
        .isEqualTo("ada");
    assertThat(
            database
                .sql("select api_token::text from identity.api_token")
                .query(String.class)
                .single())
        .doesNotContain(token);
    assertThat(mvc.get().uri("/api/v1/me/tokens").with(as("ada")))
        .bodyJson()
        .doesNotHavePath("items[0].token")
        .extractingPath("items[0].scopes")
        .asArray()
        .containsExactly("READ");
  }

  @Test
  void scopesLimitWhatATokenDoes() throws Exception {
    var reader = create("ada", "[\"READ\"]");
    assertProblem(
        with(reader, "POST", "/api/v1/organisations", "{\"slug\":\"acme\",\"name\":\"Acme\"}"),
        403,
        "token-scope-missing");

    var writer = create("ada", "[\"WRITE\"]");
    assertThat(
            with(writer, "POST", "/api/v1/organisations", "{\"slug\":\"acme\",\"name\":\"Acme\"}"))
        .hasStatus(201);
    assertProblem(with(writer, "GET", "/api/v1/me", null), 403, "token-scope-missing");
  }

  @Test
  void staffOperationsNeedTheStaffScopeAndTheRole() throws Exception {
    var everything = create("boss", "[\"READ\",\"WRITE\"]");
    member(database, "boss", Role.ADMIN);
    assertProblem(with(everything, "GET", "/api/v1/accounts", null), 403, "token-scope-missing");

    var staff = create("boss", "[\"STAFF\"]");
    assertProblem(with(staff, "GET", "/api/v1/accounts", null), 403, "forbidden");
    member(database, "boss", Role.ADMIN);
    assertThat(with(staff, "GET", "/api/v1/accounts", null)).hasStatusOk();
  }

  @Test
  void tokenThatDoesNotWorkIsRefusedWithAChallenge() throws Exception {
    var token = create("ada", "[\"READ\"]");
    assertProblem(with("cvf_made-up", "GET", "/api/v1/me", null), 401, "invalid-token");
    assertProblem(with("other", "GET", "/api/v1/me", null), 401, "invalid-token");
    assertThat(
            with("cvf_made-up", "GET", "/api/v1/me", null)
                .getResponse()
                .getHeader("WWW-Authenticate"))
        .startsWith("Bearer")
        .contains("invalid_token");

    clock.advance(Duration.ofDays(30));
    assertProblem(with(token, "GET", "/api/v1/me", null), 401, "invalid-token");
  }

  @Test
  void tokenOfASuspendedMemberDoesNotWork() throws Exception {
    var token = create("ada", "[\"READ\"]");
    database
        .sql(
            """
            update identity.account set suspended_at = now(), suspension_reason = 'Spam'
            where username = 'ada'
            """)
        .update();
    assertProblem(with(token, "GET", "/api/v1/me", null), 401, "invalid-token");
  }

  @Test
  void deletedTokenStopsWorkingAndOthersCannotDeleteIt() throws Exception {
    var token = create("ada", "[\"READ\"]");
    var id = database.sql("select id from identity.api_token").query(String.class).single();
    assertProblem(
        mvc.delete().uri("/api/v1/me/tokens/" + id).with(as("eve")).exchange(),
        404,
        "token-not-found");
    assertThat(mvc.delete().uri("/api/v1/me/tokens/" + id).with(as("ada"))).hasStatus(204);
    assertProblem(with(token, "GET", "/api/v1/me", null), 401, "invalid-token");
  }

  @Test
  void tokenCannotCreateTokens() throws Exception {
    var token = create("ada", "[\"READ\",\"WRITE\",\"STAFF\"]");
    assertProblem(with(token, "POST", "/api/v1/me/tokens", body("[\"READ\"]")), 403, "not-yours");
  }

  @Test
  void nobodyHasMoreThanFiftyTokensEvenWhenTheyHurry() throws Exception {
    member(database, "ada");
    var ada = accounts.findByUsername("ada").orElseThrow().caller(EnumSet.allOf(Scope.class));
    var wanted =
        new ApiTokenService.NewToken("token", Set.of(Scope.READ), Duration.ofDays(1), null);
    for (int i = 0; i < 49; i++) {
      service.create(ada, wanted);
    }
    var results =
        Together.run(
            () -> created(ada, wanted), () -> created(ada, wanted), () -> created(ada, wanted));
    assertThat(results).containsExactlyInAnyOrder(true, false, false);
    assertProblem(
        mvc.post()
            .uri("/api/v1/me/tokens")
            .with(as("ada"))
            .contentType(MediaType.APPLICATION_JSON)
            .content(body("[\"READ\"]"))
            .exchange(),
        409,
        "too-many-tokens");
  }

  @Test
  void lastUseIsNotedOnceAMinute() throws Exception {
    var token = create("ada", "[\"READ\"]");
    with(token, "GET", "/api/v1/me", null);
    var first = lastUse();
    with(token, "GET", "/api/v1/me", null);
    assertThat(lastUse()).isEqualTo(first);
    clock.advance(Duration.ofMinutes(2));
    with(token, "GET", "/api/v1/me", null);
    assertThat(lastUse()).isNotEqualTo(first);
  }

  @Test
  void tokensComeInPagesNewestFirst() throws Exception {
    create("ada", "[\"READ\"]");
    create("ada", "[\"WRITE\"]");
    create("ada", "[\"STAFF\"]");
    var first = mvc.get().uri("/api/v1/me/tokens?limit=2").with(as("ada")).exchange();
    assertThat(first)
        .bodyJson()
        .extractingPath("items[*].scopes[0]")
        .asArray()
        .containsExactly("STAFF", "WRITE");
    String cursor = JsonPath.read(first.getResponse().getContentAsString(), "$.nextCursor");
    assertThat(mvc.get().uri("/api/v1/me/tokens?limit=2&cursor=" + cursor).with(as("ada")))
        .bodyJson()
        .extractingPath("items[*].scopes[0]")
        .asArray()
        .containsExactly("READ");
  }

  @Test
  void requestMustBeWhole() {
    for (var wrong :
        new String[] {
          "{}",
          "{\"name\":\"x\",\"scopes\":[],\"expiresInDays\":3}",
          "{\"name\":\"x\",\"scopes\":[\"READ\"],\"expiresInDays\":366}",
          "{\"name\":\"\",\"scopes\":[\"READ\"],\"expiresInDays\":3}"
        }) {
      assertThat(
              mvc.post()
                  .uri("/api/v1/me/tokens")
                  .with(as("ada"))
                  .contentType(MediaType.APPLICATION_JSON)
                  .content(wrong))
          .hasStatus4xxClientError();
    }
  }

  @Test
  void expiredTokensAreForgottenAMonthLater() throws Exception {
    create("ada", "[\"READ\"]");
    clock.advance(Duration.ofDays(31));
    forgetExpiredTokens.work().run();
    assertThat(
            database.sql("select count(*) from identity.api_token").query(Integer.class).single())
        .isOne();
    clock.advance(Duration.ofDays(31));
    forgetExpiredTokens.work().run();
    assertThat(
            database.sql("select count(*) from identity.api_token").query(Integer.class).single())
        .isZero();
  }

  private boolean created(
      io.cvf.ecosystem.platform.access.Caller owner, ApiTokenService.NewToken wanted) {
    try {
      service.create(owner, wanted);
      return true;
    } catch (Problem refusal) {
      return false;
    }
  }

  private String lastUse() {
    return database
        .sql("select last_used_at::text from identity.api_token")
        .query(String.class)
        .single();
  }

  private String create(String owner, String scopes) throws Exception {
    var created =
        mvc.post()
            .uri("/api/v1/me/tokens")
            .with(as(owner))
            .contentType(MediaType.APPLICATION_JSON)
            .content(body(scopes))
            .exchange();
    assertThat(created).hasStatus(201);
    return JsonPath.read(created.getResponse().getContentAsString(), "$.token");
  }

  private static String body(String scopes) {
    return "{\"name\":\"Build server\",\"scopes\":%s,\"expiresInDays\":30}".formatted(scopes);
  }

  /** No cookies and no CSRF token: that is the point. */
  private MvcTestResult with(String token, String method, String path, String json) {
    var request =
        mvc.method(org.springframework.http.HttpMethod.valueOf(method))
            .uri(path)
            .header("Authorization", "Bearer " + token);
    if (json != null) {
      request = request.contentType(MediaType.APPLICATION_JSON).content(json);
    }
    return request.exchange();
  }
}
