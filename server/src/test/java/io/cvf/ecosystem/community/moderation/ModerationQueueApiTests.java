package io.cvf.ecosystem.community.moderation;

import static io.cvf.ecosystem.testing.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.ecosystem.community.RfcId;
import io.cvf.ecosystem.community.reputation.Points;
import io.cvf.ecosystem.identity.MemberRegistered;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.database.Timestamps;
import io.cvf.ecosystem.testing.ApiTest;
import io.cvf.ecosystem.testing.SignedIn;
import io.cvf.ecosystem.testing.TestClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
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
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A case of every kind; mo, may and max are moderators. */
@ApiTest
class ModerationQueueApiTests {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String QUEUE = "/moderation/queue";

  @Autowired MockMvcTester mvc;
  @Autowired JdbcClient database;
  @Autowired ApplicationContext context;
  @Autowired TransactionTemplate transaction;
  @Autowired Points points;
  @Autowired TestClock clock;
  private int rfc;

  @BeforeEach
  void aCaseOfEveryKind() {
    var text =
        Map.of(
            "title", "Typed arrays", "track", "ROADMAP", "labels", List.of(), "body", "Because.");
    rfc = post("ada", "/rfcs", text).path("number").asInt();
    post("ada", "/rfcs/" + rfc + "/publication", Map.of());
    appealOfPoints();
    report(comment("Buy this"));
    appealOfAComment(comment("Buy that"));
    flag("bob", "may");
  }

  @Test
  void allKindsWaitInOneQueueTheLongestWaitingFirst() {
    var items = read("max", QUEUE).path("items").valueStream().toList();

    assertThat(items)
        .extracting(it -> it.path("kind").asString())
        .containsExactly("REPUTATION_APPEAL", "REPORT", "APPEAL", "FLAG");
    assertThat(items.get(0).path("member").asString()).isEqualTo("ada");
    assertThat(items.get(0).at("/entry/appeal/text").asString()).isEqualTo("It was earned");
    assertThat(items.get(0).at("/entry/actions").toString()).isEqualTo("[\"DECIDE_APPEAL\"]");
    assertThat(items.get(1).at("/report/comment/html").asString()).contains("Buy this");
    assertThat(items.get(2).at("/appeal/comment/appeal/text").asString())
        .isEqualTo("It is no spam");
    assertThat(items.get(2).at("/appeal/rfc/number").asInt()).isEqualTo(rfc);
    assertThat(items.get(3).at("/flag/members").toString()).isEqualTo("[\"bob\",\"may\"]");
    assertThat(items)
        .extracting(it -> Instant.parse(it.path("waitingSince").asString()))
        .isSorted();
  }

  @Test
  void pagesOfOneCaseShowEveryCaseOnce() {
    var kinds = new ArrayList<String>();
    var path = QUEUE + "?limit=1";
    var page = read("max", path);
    while (page.has("nextCursor")) {
      kinds.add(page.at("/items/0/kind").asString());
      page = read("max", path + "&cursor=" + page.path("nextCursor").asString());
    }
    kinds.add(page.at("/items/0/kind").asString());

    assertThat(kinds).containsExactly("REPUTATION_APPEAL", "REPORT", "APPEAL", "FLAG");
  }

  @Test
  void casesThatBeganTogetherAreStillShownOnceEach() {
    Map.of(
            "comment_report", "reported_at",
            "comment", "appealed_at",
            "reputation_flag", "flagged_at",
            "reputation_appeal", "appealed_at")
        .forEach((table, since) ->
            database
                .sql(
                    "update community.%1$s set %2$s = '2026-02-02T00:00Z' where %2$s is not null"
                        .formatted(table, since))
                .update());

    pagesOfEveryCase(4);
  }

  @Test
  void membersOfARingDoNotSeeTheirOwnCase() {
    assertThat(kinds("may")).doesNotContain("FLAG").contains("APPEAL");
  }

  @Test
  void whoHidOrVoidedSeesTheAppealButCannotDecideIt() {
    var items = read("mo", QUEUE).path("items").valueStream().toList();

    assertThat(items.get(0).at("/entry/actions")).isEmpty();
    assertThat(items.get(2).at("/appeal/comment/actions").toString())
        .doesNotContain("DECIDE_APPEAL");
  }

  @Test
  void whatWasJudgedLeavesTheQueue() {
    var items = read("max", QUEUE).path("items").valueStream().toList();
    var reason = Map.of("reason", "Judged");
    var decision = Map.of("upheld", false, "reason", "Judged");
    var entry = items.get(0).at("/entry/id").asString();
    var hidden = items.get(2).at("/appeal/comment/id").asString();
    post("max", "/reputation-entries/" + entry + "/appeal/decision", decision);
    post(
        "max",
        "/moderation/reports/" + items.get(1).at("/report/id").asString() + "/dismissal",
        reason);
    post("max", "/comments/" + hidden + "/appeal/decision", decision);
    post(
        "max",
        "/reputation/flags/" + items.get(3).at("/flag/id").asString() + "/dismissal",
        reason);

    assertThat(kinds("max")).isEmpty();
  }

  @Test
  void madeUpCursorsAreRefused() {
    assertThat(send("max", HttpMethod.GET, QUEUE + "?cursor=bm9uc2Vuc2U", null)).hasStatus(400);
  }

  private void pagesOfEveryCase(int cases) {
    var seen = new ArrayList<String>();
    var cursor = "";
    do {
      var page = read("max", QUEUE + "?limit=1&cursor=" + cursor);
      page.path("items").forEach(it -> seen.add(it.path("kind").asString()));
      cursor = page.path("nextCursor").asString("");
    } while (!cursor.isEmpty());
    assertThat(seen).hasSize(cases).doesNotHaveDuplicates();
  }

  private List<String> kinds(String moderator) {
    return read(moderator, QUEUE)
        .path("items")
        .valueStream()
        .map(it -> it.path("kind").asString())
        .toList();
  }

  private void appealOfPoints() {
    var ada = member("ada");
    transaction.executeWithoutResult(_ ->
        points.reachedVoting(new RfcId(UUID.randomUUID()), 900, List.of(ada), clock.instant()));
    var entry = read(null, "/members/ada/reputation").at("/entries/items/0/id").asString();
    post("mo", "/reputation-entries/" + entry + "/void", Map.of("reason", "Doubtful"));
    post("ada", "/reputation-entries/" + entry + "/appeal", Map.of("text", "It was earned"));
    clock.advance(Duration.ofMinutes(1));
  }

  private String comment(String body) {
    return post("bob", "/rfcs/" + rfc + "/comments", Map.of("body", body)).path("id").asString();
  }

  private void report(String comment) {
    post("cleo", "/comments/" + comment + "/reports", Map.of("reason", "Spam"));
    clock.advance(Duration.ofMinutes(1));
  }

  private void appealOfAComment(String comment) {
    post("mo", "/comments/" + comment + "/hiding", Map.of("reason", "Spam"));
    post("bob", "/comments/" + comment + "/appeal", Map.of("text", "It is no spam"));
    clock.advance(Duration.ofMinutes(1));
  }

  private void flag(String... names) {
    database
        .sql(
            """
            insert into community.reputation_flag (kind, members, upvotes, flagged_at)
            values ('RECIPROCAL_RING', :members, 20, :at)
            """)
        .param("members", Stream.of(names).map(name -> member(name).value()).toArray(UUID[]::new))
        .param("at", Timestamps.of(clock.instant()))
        .update();
  }

  private MemberId member(String name) {
    var member = SignedIn.member(database, name, roles(name));
    context.publishEvent(new MemberRegistered(member, name, Instant.parse("2026-01-01T00:00:00Z")));
    return member;
  }

  private static Role[] roles(String name) {
    return name.startsWith("m") ? new Role[] {Role.MODERATOR} : new Role[0];
  }

  private JsonNode post(String who, String path, Object body) {
    return json(send(who, HttpMethod.POST, path, body));
  }

  private JsonNode read(@Nullable String who, String path) {
    return json(send(who, HttpMethod.GET, path, null));
  }

  private MvcTestResult send(
      @Nullable String who, HttpMethod method, String path, @Nullable Object body) {
    var request = mvc.method(method).uri("/api/v1" + path);
    if (who != null) {
      request = request.with(as(who, roles(who)));
    }
    return (body == null
            ? request
            : request
                .contentType(MediaType.APPLICATION_JSON)
                .content(JSON.writeValueAsString(body)))
        .exchange();
  }

  private static JsonNode json(MvcTestResult result) {
    try {
      var text = result.getResponse().getContentAsString(StandardCharsets.UTF_8);
      assertThat(result).as(text).hasStatus2xxSuccessful();
      return text.isEmpty() ? JSON.createObjectNode() : JSON.readTree(text);
    } catch (java.io.UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }
}
