package io.cvf.ecosystem.integrations.reviews;

import static io.cvf.ecosystem.community.reputation.Calls.body;
import static io.cvf.ecosystem.community.reputation.Calls.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.cvf.ecosystem.community.RfcId;
import io.cvf.ecosystem.community.reputation.Calls;
import io.cvf.ecosystem.community.reputation.Points;
import io.cvf.ecosystem.identity.OrganisationId;
import io.cvf.ecosystem.integrations.Marketplace;
import io.cvf.ecosystem.integrations.SkillId;
import io.cvf.ecosystem.integrations.reviews.SkillUses.Use;
import io.cvf.ecosystem.testing.ApiTest;
import io.cvf.ecosystem.testing.TestClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * olga owns acme, which publishes weather; dan develops and fay does finance there. uma and una
 * work for user-org; ada has reputation, bob has none; mo, may and max moderate.
 */
@ApiTest
class ReviewApiTests {

  private static final String SKILL = "/skills/weather";

  @Autowired ApplicationContext context;
  @Autowired SkillUses uses;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient database;
  @Autowired TestClock clock;
  private Marketplace market;
  private Calls api;
  private SkillId weather;
  private OrganisationId userOrg;
  private OrganisationId acme;

  @BeforeEach
  void skill() {
    clock.set(Instant.parse("2026-06-01T08:00:00Z"));
    market = new Marketplace(context);
    api = market.api();
    acme =
        market.organisation("acme", Map.of("olga", "OWNER", "dan", "DEVELOPER", "fay", "FINANCE"));
    body(api.post("olga", "/partners", Marketplace.registration("acme")));
    weather = market.skill("acme", "weather");
    userOrg = market.organisation("user-org", Map.of("uma", "OWNER", "una", "DEVELOPER"));
    earn("ada");
  }

  @Test
  void whoHasUsedTheSkillCountsFully() {
    use(userOrg);

    var review = body(rate("uma", "4.5", "Works."));

    assertThat(JsonPath.<String>read(review, "$.counts")).isEqualTo("VERIFIED");
    assertThat(JsonPath.<Double>read(review, "$.rating")).isEqualTo(4.5);
    assertThat(JsonPath.<String>read(review, "$.html")).isEqualTo("<p>Works.</p>\n");
    assertThat(JsonPath.<List<String>>read(review, "$.actions")).containsExactly("DELETE");
    var rating = rating();
    assertThat(number(rating, "$.shown")).isEqualTo(3.59); // (4.5 + 35) / 11
    assertThat(number(rating, "$.mean")).isEqualTo(4.5);
    assertThat(number(rating, "$.weight")).isEqualTo(1);
    assertThat(JsonPath.<Integer>read(rating, "$.n")).isEqualTo(1);
    assertThat(JsonPath.<List<Integer>>read(rating, "$.histogram[*].count"))
        .containsExactly(0, 0, 0, 0, 0, 1);
  }

  @Test
  void othersCountAQuarterWithReputationAndNothingWithout() {
    assertThat(body(rate("ada", "1", "Slow."))).contains("\"counts\":\"MEMBER\"");
    assertThat(body(rate("bob", "5", null))).contains("\"counts\":\"NONE\"");

    var rating = rating();
    assertThat(number(rating, "$.mean")).isEqualTo(3);
    assertThat(number(rating, "$.weightedMean")).isEqualTo(1);
    assertThat(number(rating, "$.weight")).isEqualTo(0.25);
    assertThat(number(rating, "$.shown")).isEqualTo(3.44); // (0.25 + 35) / 10.25
  }

  @Test
  void aLaterUseRaisesWhatWasWrittenBefore() {
    body(rate("uma", "5", null));
    assertThat(number(rating(), "$.shown")).isEqualTo(3.5);

    use(userOrg);
    use(userOrg);

    assertThat(api.read("uma", SKILL + "/review")).contains("\"counts\":\"VERIFIED\"");
    assertThat(number(rating(), "$.shown")).isEqualTo(3.64); // (5 + 35) / 11
    assertThat(
            database
                .sql("select executions from integrations.skill_use")
                .query(Long.class)
                .single())
        .isEqualTo(2);
  }

  @Test
  void thePublishersOwnUseEntitlesNobody() {
    use(acme);
    market.organisation("club", Map.of("olga", "OWNER", "bob", "FINANCE"));

    assertThat(body(rate("bob", "5", null))).contains("\"counts\":\"NONE\"");
  }

  @Test
  void aSecondReviewReplacesTheFirstWhichIsKept() {
    body(rate("ada", "1", "Slow."));
    var second = body(rate("ada", "4", "Faster now."));

    assertThat(JsonPath.<String>read(second, "$.editedAt")).isNotNull();
    assertThat(JsonPath.<Integer>read(rating(), "$.n")).isEqualTo(1);
    assertThat(number(rating(), "$.mean")).isEqualTo(4);
    assertThat(
            database
                .sql("select text from integrations.skill_review_former")
                .query(String.class)
                .list())
        .containsExactly("Slow.");
    assertThat(api.send("ada", HttpMethod.DELETE, SKILL + "/review", "")).hasStatus(204);
    assertThat(JsonPath.<Integer>read(rating(), "$.n")).isZero();
    refused(api.get("ada", SKILL + "/review"), 404, "review-not-found");
    refused(api.send("ada", HttpMethod.DELETE, SKILL + "/review", ""), 404, "review-not-found");
  }

  @Test
  void thePublishersPeopleDoNotRate() {
    for (var person : List.of("olga", "dan", "fay")) {
      refused(rate(person, "5", null), 403, "own-skill");
    }
    refused(api.put("bob", "/skills/nothing/review", Map.of("rating", 5)), 404, "skill-not-found");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "5.1",
        "-1",
        "4.55",
        "1e0",
        "\"NaN\"",
        "\"Infinity\"",
        "null",
        "[4]",
        "{\"a\":{}}",
        "true"
      })
  void whatIsNoRatingIsRefusedWithTheRule(String rating) {
    var answer = send("bob", "{\"rating\":" + rating + ",\"text\":\"x\"}");

    refused(answer, 422, "invalid-input");
    assertThat(answer).bodyText().contains("/rating", "from 0 to 5 with at most one decimal");
  }

  @Test
  void notANumberIsNotEvenJson() {
    assertThat(send("bob", "{\"rating\":NaN}")).hasStatus4xxClientError();
  }

  @Test
  void lowRatingsSayWhy() {
    var answer = rate("bob", "2.9", " ");
    refused(answer, 422, "invalid-input");
    assertThat(answer).bodyText().contains("/text");
    assertThat(rate("bob", "3", null)).hasStatusOk();
    refused(send("bob", "{\"rating\":4,\"version\":\"9.9.9\"}"), 422, "invalid-input");
    assertThat(send("bob", "{\"rating\":4,\"version\":\"1.0.0\"}")).hasStatusOk();
  }

  @Test
  void helpfulVotesRankAndReward() {
    var first = review("uma", "5", "Good.");
    var second = review("una", "4", "Fine.");
    earn("pat");
    earn("sam");

    refused(vote("uma", first, true), 403, "not-yours");
    refused(vote("dan", first, true), 403, "own-skill");
    body(vote("ada", second, true));
    body(vote("ada", second, true));
    body(vote("pat", second, true));
    var voted = body(vote("sam", second, false));

    assertThat(JsonPath.<Integer>read(voted, "$.helpful.yes")).isEqualTo(2);
    assertThat(JsonPath.<Integer>read(voted, "$.helpful.no")).isEqualTo(1);
    assertThat(JsonPath.<Boolean>read(voted, "$.helpful.mine")).isFalse();
    assertThat(ids("?sort=helpful")).containsExactly(second, first);
    assertThat(ids("?sort=highest")).containsExactly(first, second);
    assertThat(ids("?sort=lowest")).containsExactly(second, first);
    assertThat(ids("?sort=newest")).containsExactly(second, first);
    assertThat(reputation("una")).isEqualTo(4_000_000);

    body(vote("ada", second, false));
    body(api.delete("pat", "/skill-reviews/" + second + "/helpful", Map.of()));
    assertThat(reputation("una")).isZero();
    body(vote("ada", second, true));
    assertThat(reputation("una")).isEqualTo(2_000_000);
    refused(api.get(null, SKILL + "/reviews?sort=luck"), 422, "invalid-input");
  }

  @Test
  void listsArePaged() {
    for (var name : List.of("ada", "bob", "uma", "una", "pat")) {
      body(rate(name, "4", null));
    }
    for (var sort : List.of("helpful", "newest", "highest", "lowest")) {
      var whole = ids("?sort=" + sort);
      var first = api.read(null, SKILL + "/reviews?limit=3&sort=" + sort);
      String cursor = JsonPath.read(first, "$.nextCursor");
      var found =
          new java.util.ArrayList<String>(JsonPath.<List<String>>read(first, "$.items[*].id"));
      found.addAll(ids("?limit=3&sort=" + sort + "&cursor=" + cursor));
      assertThat(found).as(sort).hasSize(5).isEqualTo(whole);
    }
  }

  @Test
  void thePublisherAnswers() {
    var review = review("ada", "1", "Slow.");
    var path = "/skill-reviews/" + review + "/reply";

    refused(api.put("fay", path, Map.of("text", "Sorry")), 403, "not-yours");
    refused(api.put("bob", path, Map.of("text", "Sorry")), 403, "not-yours");
    refused(api.put("dan", path, Map.of("text", " ")), 422, "invalid-input");
    var answered = body(api.put("dan", path, Map.of("text", "Mended in 1.1.")));
    assertThat(JsonPath.<String>read(answered, "$.reply.by.username")).isEqualTo("dan");
    assertThat(JsonPath.<String>read(answered, "$.reply.html")).contains("Mended in 1.1.");
    assertThat(JsonPath.<List<String>>read(answered, "$.actions"))
        .containsExactlyInAnyOrder("REPLY", "REPORT");
    assertThat(body(api.delete("olga", path, Map.of()))).doesNotContain("Mended");
  }

  @Test
  void aHiddenReviewCountsNoLonger() {
    var review = review("ada", "1", "Rude.");
    body(rate("bob", "5", null));
    assertThat(report("bob", review)).hasStatus(204);
    refused(report("bob", review), 409, "already-reported");
    refused(report("ada", review), 403, "not-yours");
    var queue = api.read("mo", "/skill-review-reports");
    assertThat(JsonPath.<List<String>>read(queue, "$.items[*].skillId")).containsExactly("weather");
    assertThat(JsonPath.<List<String>>read(queue, "$.items[0].review.actions")).contains("HIDE");
    refused(api.get("bob", "/skill-review-reports"), 403, "forbidden");

    var hiding = "/skill-reviews/" + review + "/hiding";
    refused(api.post("mo", hiding, Map.of()), 422, "invalid-input");
    body(api.post("mo", hiding, Map.of("reason", "Insulting")));

    assertThat(ids("")).hasSize(1);
    assertThat(number(rating(), "$.mean")).isEqualTo(5);
    assertThat(number(rating(), "$.weight")).isEqualTo(0);
    assertThat(JsonPath.<List<Object>>read(api.read("mo", "/skill-review-reports"), "$.items"))
        .isEmpty();
    assertThat(api.read("ada", SKILL + "/review")).contains("Insulting");
    refused(api.send("ada", HttpMethod.DELETE, SKILL + "/review", ""), 409, "review-hidden");
    refused(vote("bob", review, true), 404, "review-not-found");
    body(rate("ada", "2", "Polite."));
    assertThat(number(rating(), "$.mean")).isEqualTo(5);

    body(api.delete("may", hiding, Map.of()));
    assertThat(number(rating(), "$.mean")).isEqualTo(3.5);
  }

  @Test
  void moderatorsKeepOutOfTheirOwnMatters() {
    var review = review("bob", "1", "Bad.");
    var own = review("mo", "1", "Bad.");
    market.organisation("club", Map.of("may", "OWNER", "dan", "FINANCE"));
    var reason = Map.of("reason", "No");

    refused(api.post("may", hiding(review), reason), 403, "conflict-of-interest");
    refused(api.post("mo", hiding(own), reason), 403, "conflict-of-interest");
    assertThat(report("max", review)).hasStatus(204);
    refused(api.post("max", hiding(review), reason), 403, "conflict-of-interest");
    refused(api.post("bob", hiding(own), reason), 403, "forbidden");
    String report = JsonPath.read(api.read("mo", "/skill-review-reports"), "$.items[0].id");
    var dismissal = "/skill-review-reports/" + report + "/dismissal";
    refused(api.post("max", dismissal, reason), 403, "conflict-of-interest");
    assertThat(api.post("mo", dismissal, reason)).hasStatus(204);
    refused(api.post("mo", dismissal, reason), 409, "report-closed");
    refused(
        api.post("mo", "/skill-review-reports/" + UUID.randomUUID() + "/dismissal", reason),
        404,
        "report-not-found");
  }

  @Test
  void ratingMakesActive() {
    var before = active();
    body(rate("bob", "4", null));
    body(rate("bob", "5", null));

    assertThat(active()).isEqualTo(before + 1);
  }

  private long active() {
    return database
        .sql("select count(distinct member_id) from community.deed")
        .query(Long.class)
        .single();
  }

  private static String hiding(String review) {
    return "/skill-reviews/" + review + "/hiding";
  }

  private MvcTestResult report(String who, String review) {
    return api.post(who, "/skill-reviews/" + review + "/reports", Map.of("reason", "Rude"));
  }

  private MvcTestResult vote(String who, String review, boolean helpful) {
    return api.put(who, "/skill-reviews/" + review + "/helpful", Map.of("helpful", helpful));
  }

  private String review(String who, String rating, String text) {
    return JsonPath.read(body(rate(who, rating, text)), "$.id");
  }

  private MvcTestResult rate(
      String who, String rating, @org.jspecify.annotations.Nullable String text) {
    return send(
        who,
        text == null
            ? "{\"rating\":%s}".formatted(rating)
            : "{\"rating\":%s,\"text\":\"%s\"}".formatted(rating, text));
  }

  private MvcTestResult send(String who, String json) {
    return api.send(who, HttpMethod.PUT, SKILL + "/review", json);
  }

  private List<String> ids(String query) {
    return JsonPath.read(api.read(null, SKILL + "/reviews" + query), "$.items[*].id");
  }

  private String rating() {
    return api.read(null, SKILL + "/rating");
  }

  private static double number(String json, String path) {
    return JsonPath.<Number>read(json, path).doubleValue();
  }

  private int reputation(String member) {
    return JsonPath.read(api.read(null, "/members/" + member), "$.reputationMicros");
  }

  private void use(OrganisationId organisation) {
    transaction.executeWithoutResult(
        _ -> uses.set(List.of(new Use(weather, organisation, LocalDate.of(2026, 6, 1), 2))));
  }

  private void earn(String name) {
    var member = api.member(name);
    transaction.executeWithoutResult(_ ->
        context
            .getBean(Points.class)
            .reachedVoting(new RfcId(UUID.randomUUID()), 900, List.of(member), clock.instant()));
  }
}
