package io.cvf.ecosystem.community.comments;

import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.ecosystem.community.rfcs.RfcArrival;
import io.cvf.ecosystem.testing.ApiTest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** mo, may and max are moderators; bob wrote the comment. */
@ApiTest
class ModerationApiTests {

  private static final String SECRET = "zanzibar";

  @Autowired MockMvcTester mvc;
  @Autowired JdbcClient database;
  @Autowired ApplicationContext context;
  private CommentClient api;
  private int rfc;
  private String comment;

  @BeforeEach
  void aCommentOfBob() throws Exception {
    api = new CommentClient(mvc);
    rfc = openRfc();
    comment = api.comment("bob", rfc, SECRET);
  }

  @Test
  void hiddenTextNeverLeaks() throws Exception {
    api.put("bob", "/comments/" + comment, Map.of("body", SECRET + " again"), 1L);
    api.reply("cleo", rfc, "An answer", comment);
    assertThat(hide("mo")).hasStatusOk();

    for (var path :
        List.of(
            comments(), "/rfcs/" + rfc, "/rfcs?query=" + SECRET, "/rfc-overview", "/members/bob")) {
      assertThat(api.get(null, path).getResponse().getContentAsString()).doesNotContain(SECRET);
      assertThat(api.get("cleo", path).getResponse().getContentAsString()).doesNotContain(SECRET);
    }
    assertThat(mvc.get().uri("/feeds/rfcs.atom").exchange().getResponse().getContentAsString())
        .doesNotContain(SECRET);
    refused(api.get("cleo", revisions()), 403, "not-yours");
    assertThat(api.get(null, revisions()).getResponse().getContentAsString())
        .doesNotContain(SECRET);
    refused(upvote("cleo"), 409, "comment-hidden");
    assertThat(api.post("cleo", comments(), Map.of("body", "x", "parentId", comment)))
        .hasStatus(409)
        .bodyText()
        .doesNotContain(SECRET);
    assertThat(api.put("cleo", "/comments/" + comment, Map.of("body", "x"), 3L))
        .hasStatus(403)
        .bodyText()
        .doesNotContain(SECRET);
  }

  @Test
  void aHiddenCommentKeepsItsPlaceItsReasonAndItsAnswers() throws Exception {
    api.reply("cleo", rfc, "An answer", comment);
    hide("mo");

    Map<String, Object> hidden = api.read(null, comments(), "$.items[0]");
    assertThat(hidden).doesNotContainKeys("body", "html", "appeal").containsEntry("replies", 1);
    assertThat(hidden.get("hidden"))
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
        .containsEntry("reason", "Rude");
    assertThat(api.<String>read(null, comments(), "$.items[1].body")).isEqualTo("An answer");
  }

  @Test
  void aProfileCountsWhatEveryoneCanRead() throws Exception {
    api.reply("bob", rfc, "One more", comment);
    api.comment("cleo", rfc, "Somebody else's");
    assertThat(api.<Integer>read(null, "/members/bob", "$.commentCount")).isEqualTo(2);

    hide("mo");

    assertThat(api.<Integer>read(null, "/members/bob", "$.commentCount")).isEqualTo(1);
    assertThat(api.<Integer>read(null, "/members/mo", "$.commentCount")).isZero();
  }

  @Test
  void itsAuthorAndModeratorsStillReadIt() throws Exception {
    hide("mo");

    for (var who : List.of("bob", "mo", "may")) {
      assertThat(api.<String>read(who, comments(), "$.items[0].body")).isEqualTo(SECRET);
      assertThat(api.<String>read(who, revisions(), "$.items[0].body")).isEqualTo(SECRET);
    }
  }

  @Test
  void onlyModeratorsModerate() {
    for (var who : List.of("bob", "cleo")) {
      refused(hide(who), 403, "forbidden");
      refused(api.delete(who, "/comments/" + comment + "/hiding"), 403, "forbidden");
      refused(decide(who, true), 403, "forbidden");
      refused(api.get(who, "/moderation/appeals"), 403, "forbidden");
      refused(api.put(who, lock(), Map.of("reason", "Enough"), null), 403, "forbidden");
      refused(api.delete(who, lock()), 403, "forbidden");
    }
  }

  @Test
  void everyJudgementNeedsAReason() {
    refused(api.post("mo", hiding(), Map.of("reason", " ")), 422, "invalid-input");
    refused(api.post("mo", hiding(), Map.of("reason", "x".repeat(2_001))), 422, "invalid-input");
    hide("mo");
    refused(api.post("bob", "/comments/" + comment + "/appeal", Map.of()), 422, "invalid-input");
    appeal("bob");
    var decision = "/comments/" + comment + "/appeal/decision";
    refused(api.post("may", decision, Map.of("upheld", true)), 422, "invalid-input");
    refused(api.post("may", decision, Map.of("reason", "x")), 422, "invalid-input");
    refused(api.put("mo", lock(), Map.of(), null), 422, "invalid-input");
  }

  @Test
  void anAppealIsDecidedByAnotherModerator() throws Exception {
    hide("mo");
    refused(appeal("cleo"), 403, "not-yours");
    assertThat(appeal("bob")).hasStatusOk();
    refused(appeal("bob"), 409, "already-appealed");

    refused(decide("mo", false), 403, "not-yours");
    var upheld = decide("may", true);

    assertThat(upheld).hasStatusOk().bodyJson().doesNotHavePath("$.hidden");
    assertThat(api.<String>read(null, comments(), "$.items[0].body")).isEqualTo(SECRET);
    assertThat(api.<Map<String, Object>>read("bob", comments(), "$.items[0].appeal"))
        .containsEntry("decision", "UPHELD")
        .containsEntry("decisionReason", "I looked");
    assertThat(api.<Map<String, Object>>read("cleo", comments(), "$.items[0]"))
        .doesNotContainKey("appeal");
    refused(decide("max", false), 409, "no-open-appeal");
  }

  @Test
  void openAppealsAreListedUntilTheyAreDecided() throws Exception {
    var second = api.comment("cleo", rfc, "Second");
    for (var id : List.of(comment, second)) {
      api.post("mo", "/comments/" + id + "/hiding", Map.of("reason", "Rude"));
    }
    appeal("bob");
    api.post("cleo", "/comments/" + second + "/appeal", Map.of("text", "No"));

    Map<String, Object> firstPage = api.read("may", "/moderation/appeals?limit=1", "$");
    assertThat(api.<String>read("may", "/moderation/appeals", "$.items[0].comment.id"))
        .isEqualTo(comment);
    assertThat(api.<Map<String, Object>>read("may", "/moderation/appeals", "$.items[0].rfc"))
        .isEqualTo(Map.of("number", rfc, "title", "Typed arrays"));
    assertThat(
            api.<List<String>>read(
                "may",
                "/moderation/appeals?limit=1&cursor=" + firstPage.get("nextCursor"),
                "$.items[*].comment.id"))
        .containsExactly(second);

    decide("may", false);
    assertThat(api.<List<String>>read("may", "/moderation/appeals", "$.items[*].comment.id"))
        .containsExactly(second);
    assertThat(api.<Map<String, Object>>read("bob", comments(), "$.items[0].appeal"))
        .containsEntry("decision", "REJECTED");
  }

  @Test
  void aLockStopsWritingUntilItIsLifted() throws Exception {
    assertThat(api.put("mo", lock(), Map.of("reason", "Too heated"), null)).hasStatus(204);

    var refusal = api.post("cleo", comments(), Map.of("body", "But"));
    refused(refusal, 409, "discussion-locked");
    assertThat(refusal).bodyJson().extractingPath("$.reason").isEqualTo("Too heated");
    refused(
        api.put("bob", "/comments/" + comment, Map.of("body", "But"), 1L),
        409,
        "discussion-locked");
    assertThat(api.<List<String>>read("cleo", comments(), "$.items[0].actions"))
        .containsExactly("UPVOTE");
    assertThat(upvote("cleo")).hasStatusOk();

    assertThat(api.delete("may", lock())).hasStatus(204);
    assertThat(api.delete("may", lock())).hasStatus(204);
    assertThat(api.post("cleo", comments(), Map.of("body", "But"))).hasStatus(201);
  }

  @Test
  void whatModeratorsDoIsWrittenDown() {
    hide("mo");
    appeal("bob");
    decide("may", true);
    api.put("mo", lock(), Map.of("reason", "Enough"), null);
    api.delete("mo", lock());

    assertThat(
            database
                .sql(
                    """
                    select record ->> 'action' from platform.audit_entry
                    where record ->> 'action' like 'comment.%' or record ->> 'action' like 'rfc.disc%'
                    order by position
                    """)
                .query(String.class)
                .list())
        .containsExactly(
            "comment.hidden",
            "comment.appealed",
            "comment.appeal-upheld",
            "rfc.discussion-locked",
            "rfc.discussion-unlocked");
  }

  private MvcTestResult hide(String who) {
    return api.post(who, hiding(), Map.of("reason", "Rude"));
  }

  private MvcTestResult upvote(String who) {
    return api.post(who, "/comments/" + comment + "/upvote", Map.of());
  }

  private MvcTestResult appeal(String who) {
    return api.post(who, "/comments/" + comment + "/appeal", Map.of("text", "It was not"));
  }

  private MvcTestResult decide(String who, boolean upheld) {
    return api.post(
        who,
        "/comments/" + comment + "/appeal/decision",
        Map.of("upheld", upheld, "reason", "I looked"));
  }

  private String comments() {
    return "/rfcs/" + rfc + "/comments";
  }

  private String hiding() {
    return "/comments/" + comment + "/hiding";
  }

  private String revisions() {
    return "/comments/" + comment + "/revisions";
  }

  private String lock() {
    return "/rfcs/" + rfc + "/discussion-lock";
  }

  private static void refused(MvcTestResult result, int status, @Nullable String slug) {
    assertThat(result)
        .hasStatus(status)
        .bodyJson()
        .extractingPath("$.type")
        .isEqualTo("urn:cvf:problem:" + slug);
  }

  private int openRfc() {
    return Proposals.ofAda(context, RfcArrival.As.OPEN);
  }
}
