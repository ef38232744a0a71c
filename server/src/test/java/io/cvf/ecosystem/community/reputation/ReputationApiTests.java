package io.cvf.ecosystem.community.reputation;

import static io.cvf.ecosystem.community.reputation.Calls.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.cvf.ecosystem.community.CertificationLevel;
import io.cvf.ecosystem.testing.ApiTest;
import io.cvf.ecosystem.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** mo, may and max moderate; bob can give points. */
@ApiTest
class ReputationApiTests {

  @Autowired ApplicationContext context;
  @Autowired TestClock clock;
  private Community community;
  private Calls api;

  @BeforeEach
  void aCommunity() {
    clock.set(Instant.parse("2026-06-01T08:00:00Z"));
    community = new Community(context);
    api = new Calls(context);
    community.trusted("bob");
    community.member("ada");
  }

  @Test
  void aMembersReputationShowsItsPartsItsHistoryAndEveryEntry() {
    community.accepted(Community.RFC, "ada");
    clock.advance(Duration.ofDays(180));
    var comment = community.upvote("bob", "ada");
    community.certify("ada", new UUID(5, 5), CertificationLevel.PRACTITIONER);

    var body = api.read(null, "/members/ada/reputation");

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
    refused(api.get(null, "/members/nobody/reputation"), 404, "member-not-found");
  }

  @Test
  void entriesArePagedNewestFirst() {
    for (int round = 1; round <= 5; round++) {
      community.votesCast(Community.RFC, round, "ada");
    }
    var first = api.read(null, "/members/ada/reputation?limit=2");
    var second =
        api.read(
            null,
            "/members/ada/reputation?limit=2&cursor="
                + JsonPath.<String>read(first, "$.entries.nextCursor"));

    var ids = new ArrayList<String>(JsonPath.read(first, "$.entries.items[*].id"));
    ids.addAll(JsonPath.<List<String>>read(second, "$.entries.items[*].id"));
    assertThat(ids).hasSize(4).doesNotHaveDuplicates();
    refused(api.get(null, "/members/ada/reputation?cursor=%21"), 400, "invalid-cursor");
  }

  @Test
  void profilesAndListsShowWhatWasEarned() {
    community.certify("ada", new UUID(5, 5), CertificationLevel.ARCHITECT);

    assertThat(api.get(null, "/members/ada"))
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"reputationMicros": 150000000, "weightMicros": 10000000,
             "certificationLevel": "ARCHITECT", "roles": []}
            """);
    assertThat(
            JsonPath.<List<Object>>read(
                api.read(null, "/members?query=ada"),
                "$.items[*]['reputationMicros','certificationLevel']"))
        .containsExactly(
            Map.of("reputationMicros", 150_000_000, "certificationLevel", "ARCHITECT"));
  }

  @Test
  void aVoidTakesThePointsAndAnUpheldAppealGivesThemBack() {
    community.upvote("bob", "ada");
    var entry = entry("ada");
    refused(api.post("ada", entry + "/void", Map.of("reason", "x")), 403, "forbidden");
    refused(api.post("mo", entry + "/void", Map.of("reason", " ")), 422, "invalid-input");
    refused(api.post("ada", entry + "/appeal", Map.of("text", "x")), 409, "entry-not-voided");

    assertThat(api.post("mo", entry + "/void", Map.of("reason", "A favour"))).hasStatus(204);
    assertThat(score("ada")).isZero();
    refused(api.post("may", entry + "/void", Map.of("reason", "Again")), 409, "entry-voided");
    refused(api.post("bob", entry + "/appeal", Map.of("text", "x")), 403, "not-yours");
    refused(api.post("ada", entry + "/appeal", Map.of()), 422, "invalid-input");
    assertThat(actions("ada", "ada")).containsExactly("APPEAL");

    assertThat(api.post("ada", entry + "/appeal", Map.of("text", "It was not"))).hasStatus(204);
    refused(api.post("ada", entry + "/appeal", Map.of("text", "x")), 409, "already-appealed");
    assertThat(actions("mo", "ada")).isEmpty();
    assertThat(actions("may", "ada")).containsExactly("DECIDE_APPEAL");
    var decision = entry + "/appeal/decision";
    var upheld = Map.of("upheld", true, "reason", "I looked");
    refused(api.post("mo", decision, upheld), 403, "not-yours");
    refused(api.post("may", decision, Map.of("reason", "x")), 422, "invalid-input");
    assertThat(api.post("may", decision, upheld)).hasStatus(204);
    refused(api.post("max", decision, upheld), 409, "no-open-appeal");

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
  void nobodyJudgesWhereTheyAreConcerned() {
    community.trusted("mo");
    community.upvote("mo", "ada");
    refused(api.post("mo", entry("ada") + "/void", Map.of("reason", "x")), 403, "not-yours");
    assertThat(actions("mo", "ada")).isEmpty();
    assertThat(actions("may", "ada")).containsExactly("VOID");

    community.upvote("bob", "mo");
    refused(api.post("mo", entry("mo") + "/void", Map.of("reason", "x")), 403, "not-yours");

    community.accepted(Community.RFC, "ada", "may");
    refused(api.post("may", entry("ada") + "/void", Map.of("reason", "x")), 403, "not-yours");

    api.employ("ada", "max");
    refused(api.post("max", entry("ada") + "/void", Map.of("reason", "x")), 403, "not-yours");
    assertThat(actions("max", "ada")).isEmpty();
    refused(
        api.post("mo", "/reputation-entries/" + UUID.randomUUID() + "/void", Map.of("reason", "x")),
        404,
        "reputation-entry-not-found");
  }

  @Test
  void whatHasNoPointsLeftOrIsACertificationIsNotVoided() {
    refused(
        api.post("mo", entry("bob") + "/void", Map.of("reason", "x")), 409, "entry-not-voidable");
    var comment = community.upvote("bob", "ada");
    var upvote = entry("ada");
    community.takeBack(comment, "bob", "ada");
    refused(api.post("mo", upvote + "/void", Map.of("reason", "x")), 409, "entry-not-voidable");
    refused(
        api.post("mo", entry("ada") + "/void", Map.of("reason", "x")), 409, "entry-not-voidable");
  }

  @Test
  void aVoidedUpvoteIsNotWorthAnythingAgain() {
    var comment = community.upvote("bob", "ada");
    api.post("mo", entry("ada") + "/void", Map.of("reason", "A favour"));
    for (int again = 0; again < 2; again++) {
      community.takeBack(comment, "bob", "ada");
      community.upvote(comment, "bob", "ada");
    }
    assertThat(score("ada")).isZero();
    assertThat(JsonPath.<String>read(reputation(null, "ada"), "$.entries.items[0].note"))
        .contains("voided points for the same upvote");
  }

  @Test
  void ledgerAndScoresArePublishedLineByLine() {
    community.accepted(Community.RFC, "ada");
    community.upvote("bob", "ada");

    var ledger = api.get(null, "/reputation/ledger");
    assertThat(ledger).hasStatusOk().hasContentTypeCompatibleWith("application/x-ndjson");
    var lines = Calls.body(ledger).lines().toList();
    assertThat(JsonPath.<String>read(lines.getFirst(), "$.format"))
        .isEqualTo("cvf-reputation-ledger-1");
    assertThat(JsonPath.<Integer>read(lines.getFirst(), "$.rules.accepted")).isEqualTo(50);
    assertThat(lines).hasSize(4);
    var scores = api.read(null, "/reputation/scores").lines().toList();
    assertThat(scores).hasSize(3);
    var ada = scores.stream().filter(it -> it.contains("\"ada\"")).findFirst().orElseThrow();
    assertThat(JsonPath.<Integer>read(ada, "$.reputationMicros")).isEqualTo(52_000_000);
    assertThat(JsonPath.<Integer>read(ada, "$.entries")).isEqualTo(2);
    assertThat(JsonPath.<Map<String, Integer>>read(ada, "$.days"))
        .isEqualTo(Map.of("2026-06-01", 52));
  }

  private String entry(String member) {
    return "/reputation-entries/"
        + JsonPath.<String>read(reputation(null, member), "$.entries.items[0].id");
  }

  private List<String> actions(String reader, String member) {
    var items =
        JsonPath.<List<Map<String, Object>>>read(reputation(reader, member), "$.entries.items");
    return items.stream()
        .flatMap(it -> ((List<?>) it.get("actions")).stream().map(Object::toString))
        .toList();
  }

  private int score(String member) {
    return JsonPath.read(reputation(null, member), "$.reputationMicros");
  }

  private String reputation(@Nullable String reader, String member) {
    return api.read(reader, "/members/" + member + "/reputation");
  }
}
