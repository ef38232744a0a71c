package io.cvf.ecosystem.community.comments;

import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.ecosystem.community.rfcs.RfcArrival;
import io.cvf.ecosystem.testing.ApiTest;
import io.cvf.ecosystem.testing.SignedIn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApiTest
class CommentApiTests {

  @Autowired MockMvcTester mvc;
  @Autowired JdbcClient database;
  @Autowired ApplicationContext context;
  private CommentClient api;
  private int rfc;

  @BeforeEach
  void anOpenRfcOfAda() {
    api = new CommentClient(mvc);
    rfc = rfc(RfcArrival.As.OPEN);
  }

  @Test
  void aDiscussionIsReadInTreeOrderPageByPage() throws Exception {
    var first = api.comment("bob", rfc, "1");
    var second = api.comment("cleo", rfc, "2");
    var answer = api.reply("ada", rfc, "1.1", first);
    api.reply("bob", rfc, "2.1", second);
    api.reply("cleo", rfc, "1.1.1", answer);
    api.reply("bob", rfc, "1.2", first);

    assertThat(pages(2)).containsExactly("1", "1.1", "1.1.1", "1.2", "2", "2.1");
    assertThat(all("$.items[*].depth")).containsExactly(0, 1, 2, 1, 0, 1);
    assertThat(all("$.items[*].replies")).containsExactly(2, 1, 0, 0, 1, 0);
  }

  @Test
  void everyoneReadsButOnlyMembersWrite() throws Exception {
    api.comment("bob", rfc, "Hello **all**");

    var page = api.get(null, comments());
    assertThat(page).bodyJson().extractingPath("$.items[0].html").asString().contains("<strong>");
    assertThat(page).bodyJson().extractingPath("$.items[0].author.username").isEqualTo("bob");
    assertThat(page).bodyJson().extractingPath("$.items[0].actions").asArray().isEmpty();
    assertThat(mvc.post().uri("/api/v1" + comments()).with(SignedIn.withCsrf())).hasStatus(401);
  }

  @Test
  void aCommentCountsAndItsAuthorFollows() throws Exception {
    api.comment("bob", rfc, "One");
    api.comment("bob", rfc, "Two");

    assertThat(
            database
                .sql(
                    """
                    select a.comment_count, a.last_comment_at = a.last_activity_at as fresh,
                      (select count(*) from community.rfc_follower f
                       join community.member m on m.id = f.member_id
                       where f.rfc_id = a.rfc_id and m.username = 'bob') as following
                    from community.rfc_activity a
                    """)
                .query()
                .singleRow())
        .isEqualTo(Map.of("comment_count", 2, "fresh", true, "following", 1L));
  }

  @Test
  void draftsAndUnknownRfcsTakeNoComments() {
    var draft = rfc(RfcArrival.As.DRAFT);

    refused(
        api.post("ada", "/rfcs/%d/comments".formatted(draft), Map.of("body", "x")),
        409,
        "rfc-not-discussable");
    refused(
        api.post("bob", "/rfcs/%d/comments".formatted(draft), Map.of("body", "x")),
        404,
        "rfc-not-found");
    refused(api.get(null, "/rfcs/%d/comments".formatted(draft)), 404, "rfc-not-found");
    refused(api.get(null, "/rfcs/nonsense/comments"), 404, "rfc-not-found");
  }

  @ParameterizedTest
  @CsvSource({"'', /body", "'  ', /body"})
  void anUnusableTextIsRefused(String body, String pointer) {
    var result = api.post("bob", comments(), Map.of("body", body));

    refused(result, 422, "invalid-input");
    assertThat(result).bodyJson().extractingPath("$.errors[0].pointer").isEqualTo(pointer);
  }

  @Test
  void sixteenKibibytesAreTheLimit() throws Exception {
    api.comment("bob", rfc, "ä".repeat(8 * 1024));

    refused(
        api.post("bob", comments(), Map.of("body", "ä".repeat(8 * 1024) + "x")),
        422,
        "invalid-input");
  }

  @Test
  void anAnswerNeedsACommentOfThisRfcThatCanBeAnswered() throws Exception {
    var elsewhere = api.comment("bob", rfc(RfcArrival.As.OPEN), "Elsewhere");
    refused(answer(elsewhere), 422, "invalid-input");

    var deepest = api.comment("bob", rfc, "0");
    for (int depth = 1; depth <= 8; depth++) {
      deepest = api.reply("bob", rfc, "" + depth, deepest);
    }
    refused(answer(deepest), 409, "thread-too-deep");
  }

  @Test
  void anEditKeepsTheTextBefore() throws Exception {
    var id = api.comment("bob", rfc, "One");

    var edited = api.put("bob", "/comments/" + id, Map.of("body", "Two"), 1L);
    assertThat(edited).hasStatusOk().hasHeader("ETag", "\"2\"");
    assertThat(api.put("bob", "/comments/" + id, Map.of("body", "Two"), 2L))
        .hasHeader("ETag", "\"2\"");

    assertThat(api.<List<String>>read(null, "/comments/" + id + "/revisions", "$.items[*].body"))
        .containsExactly("Two", "One");
    assertThat(api.<List<Integer>>read(null, "/comments/" + id + "/revisions", "$.items[*].number"))
        .containsExactly(2, 1);
  }

  @Test
  void anEditNamesTheVersionItIsBasedOn() throws Exception {
    var id = api.comment("bob", rfc, "One");
    api.put("bob", "/comments/" + id, Map.of("body", "Two"), 1L);

    refused(api.put("bob", "/comments/" + id, Map.of("body", "Three"), 1L), 412, "stale-version");
    refused(
        api.put("bob", "/comments/" + id, Map.of("body", "Three"), null),
        428,
        "precondition-required");
    refused(api.put("cleo", "/comments/" + id, Map.of("body", "Mine"), 2L), 403, "not-yours");
  }

  @Test
  void ofTwoEditsAtOnceOneIsStale() throws Exception {
    var id = api.comment("bob", rfc, "One");

    var statuses =
        atOnce(
            2,
            number ->
                api.put("bob", "/comments/" + id, Map.of("body", "Edit " + number), 1L)
                    .getResponse()
                    .getStatus());

    assertThat(statuses).containsExactlyInAnyOrder(200, 412);
  }

  @Test
  void upvotesCountOncePerMember() throws Exception {
    var id = api.comment("bob", rfc, "Good");

    atOnce(4, number -> api.post("cleo", "/comments/" + id + "/upvote", Map.of()));
    assertThat(api.post("dora", "/comments/" + id + "/upvote", Map.of()))
        .bodyJson()
        .extractingPath("$.upvotes")
        .isEqualTo(2);
    assertThat(api.<List<Boolean>>read("cleo", comments(), "$.items[*].upvotedByMe"))
        .containsExactly(true);
    assertThat(api.<List<Boolean>>read(null, comments(), "$.items[*].upvotedByMe"))
        .containsExactly(false);
    assertThat(api.delete("cleo", "/comments/" + id + "/upvote"))
        .bodyJson()
        .extractingPath("$.upvotes")
        .isEqualTo(1);
    refused(api.post("bob", "/comments/" + id + "/upvote", Map.of()), 409, "own-comment");
  }

  @Test
  void whatDoesNotExistIsNotFound() {
    var nothing = "/comments/019b0000-0000-7000-8000-000000000000";

    refused(api.post("bob", nothing + "/upvote", Map.of()), 404, "comment-not-found");
    refused(api.delete("bob", nothing + "/upvote"), 404, "comment-not-found");
    refused(api.put("bob", nothing, Map.of("body", "x"), 1L), 404, "comment-not-found");
    refused(api.get(null, nothing + "/revisions"), 404, "comment-not-found");
  }

  @Test
  void suspendedPeopleAndStrangersAreShownNeutrally() throws Exception {
    api.comment("bob", rfc, "By bob");
    api.comment("cleo", rfc, "By cleo");
    database
        .sql(
            """
            update identity.account set suspended_at = now(), suspension_reason = 'Spam'
            where username = 'bob'
            """)
        .update();
    database.sql("delete from community.rfc_follower").update();
    database.sql("delete from community.member where username = 'cleo'").update();

    var page = api.get(null, comments());
    assertThat(page).bodyText().doesNotContain("\"bob\"", "\"cleo\"");
    assertThat(all("$.items[*].author.displayName"))
        .containsExactly("Suspended member", "Former member");
  }

  private MvcTestResult answer(String parent) {
    return api.post("bob", comments(), Map.of("body", "x", "parentId", parent));
  }

  private String comments() {
    return "/rfcs/" + rfc + "/comments";
  }

  private List<Object> all(String path) throws Exception {
    return api.read(null, comments(), path);
  }

  private List<String> pages(int limit) throws Exception {
    var bodies = new ArrayList<String>();
    var cursor = "";
    while (cursor != null) {
      Map<String, Object> page =
          api.read(null, comments() + "?limit=" + limit + "&cursor=" + cursor, "$");
      var items = (List<?>) page.get("items");
      assertThat(items).hasSizeLessThanOrEqualTo(limit);
      items.forEach(item -> bodies.add((String) ((Map<?, ?>) item).get("body")));
      cursor = (String) page.get("nextCursor");
    }
    return bodies;
  }

  private static void refused(MvcTestResult result, int status, String slug) {
    assertThat(result)
        .hasStatus(status)
        .bodyJson()
        .extractingPath("$.type")
        .isEqualTo("urn:cvf:problem:" + slug);
  }

  private interface Attempt<T> {
    T make(int number) throws Exception;
  }

  private static <T> List<T> atOnce(int times, Attempt<T> attempt) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var attempts = new ArrayList<Callable<T>>();
      for (int i = 0; i < times; i++) {
        var number = i;
        attempts.add(() -> attempt.make(number));
      }
      var results = new ArrayList<T>();
      for (var done : threads.invokeAll(attempts)) {
        results.add(done.get());
      }
      return results;
    }
  }

  private int rfc(RfcArrival.As as) {
    return Proposals.ofAda(context, as);
  }
}
