package io.cvf.ecosystem.community.reputation;

import static io.cvf.ecosystem.testing.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.cvf.ecosystem.community.CertificationLevel;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.testing.ApiTest;
import io.cvf.ecosystem.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

/** mo, may and max moderate; bob can give points. */
@ApiTest
class ReputationApiTests {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Map<String, Role> STAFF =
      Map.of(
          "mo", Role.MODERATOR,
          "may", Role.MODERATOR,
          "max", Role.MODERATOR,
          "mia", Role.MAINTAINER,
          "root", Role.ADMIN);

  @Autowired MockMvcTester mvc;
  @Autowired ApplicationContext context;
  @Autowired JdbcClient database;
  @Autowired RingWatch rings;
  @Autowired TestClock clock;
  private Community community;

  @BeforeEach
  void aCommunity() {
    clock.set(Instant.parse("2026-06-01T08:00:00Z"));
    community = new Community(context);
    community.trusted("bob");
    community.member("ada");
  }

  @Test
  void aMembersReputationShowsItsPartsItsHistoryAndEveryEntry() throws Exception {
    community.accepted(Community.RFC, "ada");
    clock.advance(Duration.ofDays(180));
    var comment = community.upvote("bob", "ada");
    community.certify("ada", new UUID(5, 5), CertificationLevel.PRACTITIONER);

    var body = body(get(null, "/members/ada/reputation"));

    assertThat(JsonPath.<Integer>read(body, "$.reputationMicros")).isEqualTo(102_000_000);
    assertThat(JsonPath.<Integer>read(body, "$.weightMicros")).isEqualTo(10_000_000);
    assertThat(JsonPath.<String>read(body, "$.certificationLevel")).isEqualTo("PRACTITIONER");
    assertThat(JsonPath.<Boolean>read(body, "$.aboveFloor")).isTrue();
    assertThat(JsonPath.<List<Map<String, Object>>>read(body, "$.parts"))
        .containsExactly(
            Map.of("kind", "RFC_ACCEPTED", "points", 50, "micros", 25_000_000),
            Map.of("kind", "COMMENT_UPVOTED", "points", 2, "micros", 2_000_000),
            Map.of("kind", "CERTIFICATION", "points", 75, "micros", 75_000_000));
    List<Integer> history = JsonPath.read(body, "$.history[*].micros");
    assertThat(history)
        .hasSizeLessThanOrEqualTo(60)
        .startsWith(0)
        .anyMatch(micros -> micros > 49_000_000 && micros <= 50_000_000);
    assertThat(history.getLast()).isEqualTo(102_000_000);
    assertThat(JsonPath.<List<String>>read(body, "$.entries.items[*].kind"))
        .containsExactly("CERTIFICATION", "COMMENT_UPVOTED", "RFC_ACCEPTED");
    assertThat(JsonPath.<Map<String, Object>>read(body, "$.entries.items[1]"))
        .containsEntry("giver", "bob")
        .containsEntry("micros", 2_000_000)
        .containsEntry("actions", List.of())
        .containsEntry(
            "subject",
            Map.of(
                "title", "Comment on RFC 7", "link", "/rfcs/7?tab=discussion#comment-" + comment));
    assertThat(JsonPath.<String>read(body, "$.entries.items[0].subject.link"))
        .isEqualTo("/certificates/" + new UUID(5, 5));
    refused(get(null, "/members/nobody/reputation"), 404, "member-not-found");
  }

  @Test
  void entriesArePagedNewestFirst() throws Exception {
    for (int round = 1; round <= 5; round++) {
      community.votesCast(Community.RFC, round, "ada");
    }
    var first = body(get(null, "/members/ada/reputation?limit=2"));
    var second =
        body(
            get(
                null,
                "/members/ada/reputation?limit=2&cursor="
                    + JsonPath.<String>read(first, "$.entries.nextCursor")));

    var ids = new java.util.ArrayList<String>(JsonPath.read(first, "$.entries.items[*].id"));
    ids.addAll(JsonPath.<List<String>>read(second, "$.entries.items[*].id"));
    assertThat(ids).hasSize(4).doesNotHaveDuplicates();
    refused(get(null, "/members/ada/reputation?cursor=%21"), 400, "invalid-cursor");
  }

  @Test
  void profilesAndListsShowWhatWasEarned() throws Exception {
    community.certify("ada", new UUID(5, 5), CertificationLevel.ARCHITECT);

    assertThat(get(null, "/members/ada"))
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"reputationMicros": 150000000, "weightMicros": 10000000,
             "certificationLevel": "ARCHITECT", "roles": []}
            """);
    assertThat(
            JsonPath.<List<Object>>read(
                body(get(null, "/members?query=ada")),
                "$.items[*]['reputationMicros','certificationLevel']"))
        .containsExactly(
            Map.of("reputationMicros", 150_000_000, "certificationLevel", "ARCHITECT"));
  }

  @Test
  void aVoidTakesThePointsAndAnUpheldAppealGivesThemBack() throws Exception {
    community.upvote("bob", "ada");
    var entry = entry("ada");
    refused(post("ada", entry + "/void", Map.of("reason", "x")), 403, "forbidden");
    refused(post("mo", entry + "/void", Map.of("reason", " ")), 422, "invalid-input");
    refused(post("ada", entry + "/appeal", Map.of("text", "x")), 409, "entry-not-voided");

    assertThat(post("mo", entry + "/void", Map.of("reason", "A favour"))).hasStatus(204);
    assertThat(score("ada")).isZero();
    refused(post("may", entry + "/void", Map.of("reason", "Again")), 409, "entry-voided");
    refused(post("bob", entry + "/appeal", Map.of("text", "x")), 403, "not-yours");
    refused(post("ada", entry + "/appeal", Map.of()), 422, "invalid-input");
    assertThat(actions("ada", "ada")).containsExactly("APPEAL");

    assertThat(post("ada", entry + "/appeal", Map.of("text", "It was not"))).hasStatus(204);
    refused(post("ada", entry + "/appeal", Map.of("text", "x")), 409, "already-appealed");
    assertThat(actions("mo", "ada")).isEmpty();
    assertThat(actions("may", "ada")).containsExactly("DECIDE_APPEAL");
    var decision = entry + "/appeal/decision";
    var upheld = Map.of("upheld", true, "reason", "I looked");
    refused(post("mo", decision, upheld), 403, "not-yours");
    refused(post("may", decision, Map.of("reason", "x")), 422, "invalid-input");
    assertThat(post("may", decision, upheld)).hasStatus(204);
    refused(post("max", decision, upheld), 409, "no-open-appeal");

    assertThat(score("ada")).isEqualTo(2_000_000);
    var voided = "$.entries.items[2]";
    assertThat(JsonPath.<Map<String, Object>>read(reputation(null, "ada"), voided))
        .doesNotContainKey("appeal")
        .containsKey("voided");
    assertThat(JsonPath.<Map<String, Object>>read(reputation("ada", "ada"), voided + ".appeal"))
        .containsEntry("decision", "UPHELD")
        .containsEntry("decisionReason", "I looked");
    assertThat(JsonPath.<List<String>>read(reputation(null, "ada"), "$.entries.items[*].kind"))
        .containsExactly("REINSTATEMENT", "VOID", "COMMENT_UPVOTED");
  }

  @Test
  void nobodyJudgesWhereTheyAreConcerned() throws Exception {
    community.trusted("mo");
    community.upvote("mo", "ada");
    refused(post("mo", entry("ada") + "/void", Map.of("reason", "x")), 403, "not-yours");
    assertThat(actions("mo", "ada")).isEmpty();
    assertThat(actions("may", "ada")).containsExactly("VOID");

    community.upvote("bob", "mo");
    refused(post("mo", entry("mo") + "/void", Map.of("reason", "x")), 403, "not-yours");

    community.accepted(Community.RFC, "ada", "may");
    refused(post("may", entry("ada") + "/void", Map.of("reason", "x")), 403, "not-yours");

    employ("ada", "max");
    refused(post("max", entry("ada") + "/void", Map.of("reason", "x")), 403, "not-yours");
    assertThat(actions("max", "ada")).isEmpty();
    refused(
        post("mo", "/reputation-entries/" + UUID.randomUUID() + "/void", Map.of("reason", "x")),
        404,
        "reputation-entry-not-found");
  }

  @Test
  void whatHasNoPointsLeftOrIsACertificationIsNotVoided() throws Exception {
    refused(post("mo", entry("bob") + "/void", Map.of("reason", "x")), 409, "entry-not-voidable");
    var comment = community.upvote("bob", "ada");
    var upvote = entry("ada");
    community.takeBack(comment, "bob", "ada");
    refused(post("mo", upvote + "/void", Map.of("reason", "x")), 409, "entry-not-voidable");
    refused(post("mo", entry("ada") + "/void", Map.of("reason", "x")), 409, "entry-not-voidable");
  }

  @Test
  void aVoidedUpvoteIsNotWorthAnythingAgain() throws Exception {
    var comment = community.upvote("bob", "ada");
    post("mo", entry("ada") + "/void", Map.of("reason", "A favour"));
    for (int again = 0; again < 2; again++) {
      community.takeBack(comment, "bob", "ada");
      community.upvote(comment, "bob", "ada");
    }
    assertThat(score("ada")).isZero();
    assertThat(JsonPath.<String>read(reputation(null, "ada"), "$.entries.items[0].note"))
        .contains("voided points for the same upvote");
  }

  @Test
  void ringsAreFlaggedForAModeratorWhoVoidsOrDismissesThem() throws Exception {
    for (var member : List.of("ada", "cleo", "dan", "eve")) {
      community.trusted(member);
    }
    upvotes(5, "ada", "bob");
    upvotes(5, "bob", "ada");
    upvotes(5, "cleo", "dan");
    upvotes(5, "dan", "eve");
    upvotes(5, "eve", "cleo");
    upvotes(4, "ada", "dan");
    upvotes(9, "dan", "ada");

    assertThat(rings.look()).isEqualTo(2);
    assertThat(rings.look()).isZero();
    refused(get("ada", "/reputation/flags"), 403, "forbidden");
    var flags = body(get("mo", "/reputation/flags?state=OPEN"));
    assertThat(JsonPath.<List<List<String>>>read(flags, "$.items[*].members"))
        .containsExactlyInAnyOrder(List.of("ada", "bob"), List.of("cleo", "dan", "eve"));
    var pair = flag(flags, "ada");
    var ring = flag(flags, "cleo");

    refused(post("mo", "/reputation/flags/" + pair + "/voiding", Map.of()), 422, "invalid-input");
    var voiding = Map.of("reason", "They upvote each other's every word");
    assertThat(post("mo", "/reputation/flags/" + pair + "/voiding", voiding)).hasStatus(204);
    refused(post("may", "/reputation/flags/" + pair + "/voiding", voiding), 409, "flag-closed");
    assertThat(post("mo", "/reputation/flags/" + ring + "/dismissal", Map.of("reason", "A team")))
        .hasStatus(204);

    assertThat(score("bob")).isEqualTo(25_000_000);
    assertThat(score("ada")).isEqualTo(25_000_000 + 10_000_000);
    assertThat(score("cleo")).isEqualTo(35_000_000);
    assertThat(rings.look()).as("what was judged is not flagged again").isZero();
    var closed = body(get("mo", "/reputation/flags?state=VOIDED"));
    assertThat(JsonPath.<Map<String, Object>>read(closed, "$.items[0].closed"))
        .containsEntry("by", "mo")
        .containsEntry("reason", "They upvote each other's every word");
    refused(
        post("mo", "/reputation/flags/" + UUID.randomUUID() + "/dismissal", voiding),
        404,
        "reputation-flag-not-found");
  }

  @Test
  void aMemberOfARingDoesNotJudgeIt() throws Exception {
    community.trusted("mo");
    upvotes(5, "mo", "bob");
    upvotes(5, "bob", "mo");
    rings.look();
    var flag = flag(body(get("may", "/reputation/flags")), "bob");
    var reason = Map.of("reason", "Fine");
    refused(post("mo", "/reputation/flags/" + flag + "/dismissal", reason), 403, "not-yours");
  }

  @Test
  void electorsHaveWeightWhileFoundingLasts() throws Exception {
    community.member("mia");
    var reason = Map.of("reason", "Wrote the first draft");
    refused(put("ada", "/founding/electors/ada", reason), 403, "forbidden");
    refused(put("mia", "/founding/electors/mia", reason), 403, "not-yours");
    refused(put("mia", "/founding/electors/nobody", reason), 404, "member-not-found");
    refused(put("mia", "/founding/electors/ada", Map.of()), 422, "invalid-input");

    assertThat(put("mia", "/founding/electors/ada", reason)).hasStatusOk();

    var founding = body(get(null, "/founding"));
    assertThat(JsonPath.<Boolean>read(founding, "$.active")).isTrue();
    assertThat(JsonPath.<Integer>read(founding, "$.needed")).isEqualTo(30);
    assertThat(JsonPath.<Integer>read(founding, "$.membersAboveFloor")).isEqualTo(1);
    assertThat(JsonPath.<Map<String, Object>>read(founding, "$.electors[0]"))
        .containsEntry("username", "ada")
        .containsEntry("by", "mia");
    assertThat(JsonPath.<Integer>read(reputation(null, "ada"), "$.weightMicros"))
        .isEqualTo(1_000_000);

    var dismissal = send("root", HttpMethod.DELETE, "/founding/electors/ada", reason);
    assertThat(dismissal).hasStatusOk();
    assertThat(JsonPath.<Integer>read(reputation(null, "ada"), "$.weightMicros")).isZero();
    refused(
        send("root", HttpMethod.DELETE, "/founding/electors/ada", reason),
        404,
        "elector-not-found");
  }

  @Test
  void whoJoinedLatelyIsNotYetAnElector() throws Exception {
    database
        .sql("update community.member set joined_at = :now where username = 'ada'")
        .param("now", clock.instant().minus(Duration.ofDays(3)).atOffset(java.time.ZoneOffset.UTC))
        .update();
    put("mia", "/founding/electors/ada", Map.of("reason", "Keen"));

    assertThat(JsonPath.<Boolean>read(reputation(null, "ada"), "$.foundingElector")).isFalse();
    clock.advance(Duration.ofDays(4).plusMinutes(1));
    assertThat(JsonPath.<Boolean>read(reputation(null, "ada"), "$.foundingElector")).isTrue();
  }

  @Test
  void foundingEndsOnceWhenThirtyHaveRisen() throws Exception {
    put("mia", "/founding/electors/ada", Map.of("reason", "Keen"));
    for (int member = 2; member <= 29; member++) {
      community.trusted("member-" + member);
    }
    assertThat(JsonPath.<Boolean>read(body(get(null, "/founding")), "$.active")).isTrue();
    community.accepted(Community.RFC, "last");

    var founding = body(get(null, "/founding"));
    assertThat(JsonPath.<Boolean>read(founding, "$.active")).isFalse();
    assertThat(JsonPath.<String>read(founding, "$.endedAt")).startsWith("2026-06-01T");
    assertThat(JsonPath.<Integer>read(reputation(null, "ada"), "$.weightMicros")).isZero();
    refused(put("mia", "/founding/electors/cleo", Map.of("reason", "x")), 404, "member-not-found");
    community.member("cleo");
    refused(put("mia", "/founding/electors/cleo", Map.of("reason", "x")), 409, "founding-ended");
  }

  @Test
  void suspensionSetsAMemberAsideUntilItEnds() throws Exception {
    community.accepted(Community.RFC, "ada");
    var standings = context.getBean(Standings.class);
    var ada = community.member("ada");

    assertThat(post("root", "/accounts/ada/suspension", Map.of("reason", "Spam"))).hasStatusOk();
    assertThat(standings.all(clock.instant())).extracting(Standing::member).doesNotContain(ada);
    assertThat(send("root", HttpMethod.DELETE, "/accounts/ada/suspension", Map.of())).hasStatusOk();
    assertThat(standings.all(clock.instant())).extracting(Standing::member).contains(ada);
  }

  @Test
  void ledgerAndScoresArePublishedLineByLine() throws Exception {
    community.accepted(Community.RFC, "ada");
    community.upvote("bob", "ada");

    var ledger = get(null, "/reputation/ledger");
    assertThat(ledger).hasStatusOk().hasContentTypeCompatibleWith("application/x-ndjson");
    var lines = ledger.getResponse().getContentAsString().lines().toList();
    assertThat(JsonPath.<String>read(lines.getFirst(), "$.format"))
        .isEqualTo("cvf-reputation-ledger-1");
    assertThat(JsonPath.<Integer>read(lines.getFirst(), "$.rules.accepted")).isEqualTo(50);
    assertThat(lines).hasSize(4);
    var scores = body(get(null, "/reputation/scores")).lines().toList();
    assertThat(scores).hasSize(3);
    var ada = scores.stream().filter(it -> it.contains("\"ada\"")).findFirst().orElseThrow();
    assertThat(JsonPath.<Integer>read(ada, "$.reputationMicros")).isEqualTo(52_000_000);
    assertThat(JsonPath.<Integer>read(ada, "$.entries")).isEqualTo(2);
    assertThat(JsonPath.<Map<String, Integer>>read(ada, "$.days"))
        .isEqualTo(Map.of("2026-06-01", 52));
  }

  private void upvotes(int times, String giver, String receiver) {
    for (int i = 0; i < times; i++) {
      community.upvote(giver, receiver);
    }
  }

  private void employ(String... people) {
    var id = UUID.randomUUID();
    database
        .sql(
            "insert into identity.organisation (id, slug, name, created_at) values (:id, 'acme', 'Acme', now())")
        .param("id", id)
        .update();
    for (var person : people) {
      database
          .sql(
              """
              insert into identity.organisation_person (organisation, member, role, since)
              values (:organisation, :member, 'DEVELOPER', now())
              """)
          .param("organisation", id)
          .param("member", community.member(person).value())
          .update();
    }
  }

  private String entry(String member) throws Exception {
    return "/reputation-entries/"
        + JsonPath.<String>read(reputation(null, member), "$.entries.items[0].id");
  }

  private List<String> actions(String reader, String member) throws Exception {
    var items =
        JsonPath.<List<Map<String, Object>>>read(reputation(reader, member), "$.entries.items");
    return items.stream()
        .flatMap(it -> ((List<?>) it.get("actions")).stream().map(Object::toString))
        .toList();
  }

  private int score(String member) throws Exception {
    return JsonPath.read(reputation(null, member), "$.reputationMicros");
  }

  private String reputation(@Nullable String reader, String member) throws Exception {
    return body(get(reader, "/members/" + member + "/reputation"));
  }

  private static String flag(String flags, String member) {
    return JsonPath.<List<String>>read(flags, "$.items[?('%s' in @.members)].id".formatted(member))
        .getFirst();
  }

  private static String body(MvcTestResult result) throws Exception {
    assertThat(result).hasStatusOk();
    return result.getResponse().getContentAsString();
  }

  private static void refused(MvcTestResult result, int status, String slug) {
    assertThat(result)
        .hasStatus(status)
        .bodyJson()
        .extractingPath("$.type")
        .isEqualTo("urn:cvf:problem:" + slug);
  }

  private MvcTestResult get(@Nullable String who, String path) {
    var request = mvc.get().uri(java.net.URI.create("/api/v1" + path));
    return (who == null ? request : request.with(as(who, roles(who)))).exchange();
  }

  private MvcTestResult post(String who, String path, Object body) {
    return send(who, HttpMethod.POST, path, body);
  }

  private MvcTestResult put(String who, String path, Object body) {
    return send(who, HttpMethod.PUT, path, body);
  }

  private MvcTestResult send(String who, HttpMethod method, String path, Object body) {
    return mvc.method(method)
        .uri(java.net.URI.create("/api/v1" + path))
        .with(as(who, roles(who)))
        .contentType(MediaType.APPLICATION_JSON)
        .content(JSON.writeValueAsString(body))
        .exchange();
  }

  private static Role[] roles(String who) {
    var role = STAFF.get(who);
    return role == null ? new Role[0] : new Role[] {role};
  }
}
