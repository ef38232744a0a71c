package io.cvf.ecosystem.community.comments;

import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.ecosystem.community.rfcs.RfcArrival;
import io.cvf.ecosystem.testing.ApiTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** mo and may are moderators; bob wrote the comment. */
@ApiTest
class ReportApiTests {

  private static final String QUEUE = "/moderation/queue";

  @Autowired MockMvcTester mvc;
  @Autowired JdbcClient database;
  @Autowired ApplicationContext context;
  private CommentClient api;
  private int rfc;
  private String comment;

  @BeforeEach
  void aCommentOfBob() throws Exception {
    api = new CommentClient(mvc);
    rfc = Proposals.ofAda(context, RfcArrival.As.OPEN);
    comment = api.comment("bob", rfc, "Buy **this**");
  }

  @Test
  void aReportWaitsForTheModerators() throws Exception {
    assertThat(report("cleo", "It is spam")).hasStatus(204);

    Map<String, Object> waiting = api.read("mo", QUEUE, "$.items[0]");
    assertThat(waiting).containsEntry("kind", "REPORT").containsKey("waitingSince");
    assertThat(api.<String>read("mo", QUEUE, "$.items[0].report.reason")).isEqualTo("It is spam");
    assertThat(api.<String>read("mo", QUEUE, "$.items[0].report.reportedBy")).isEqualTo("cleo");
    assertThat(api.<String>read("mo", QUEUE, "$.items[0].report.comment.id")).isEqualTo(comment);
    assertThat(api.<String>read("mo", QUEUE, "$.items[0].report.comment.html")).contains("strong");
    assertThat(api.<String>read("mo", QUEUE, "$.items[0].report.rfc.title"))
        .isEqualTo("Typed arrays");
    assertThat(audited("comment.reported")).isEqualTo(1);
  }

  @Test
  void aCommentIsReportedOnceByEachOfTheOthers() {
    report("cleo", "Spam");

    refused(report("cleo", "Spam again"), 409, "already-reported");
    refused(report("bob", "Mine"), 409, "own-comment");
    assertThat(report("dora", "Spam")).hasStatus(204);
    assertThat(count("OPEN")).isEqualTo(2);
    assertThat(mvc.post().uri("/api/v1/comments/" + comment + "/reports").exchange())
        .hasStatus(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  "})
  void aReportSaysWhy(String reason) {
    refused(report("cleo", reason), 422, "invalid-input");
    refused(report("cleo", "x".repeat(2_001)), 422, "invalid-input");
    assertThat(count("OPEN")).isZero();
  }

  @Test
  void whatDoesNotExistCannotBeReportedOrDismissed() {
    var nothing = "019b0000-0000-7000-8000-000000000000";

    refused(
        api.post("cleo", "/comments/" + nothing + "/reports", Map.of("reason", "x")),
        404,
        "comment-not-found");
    refused(dismiss("mo", nothing), 404, "report-not-found");
  }

  @Test
  void severalReportsOfACommentAreOneCase() throws Exception {
    report("cleo", "First");
    report("dora", "Second");

    assertThat(api.<List<String>>read("mo", QUEUE, "$.items[*].report.reason"))
        .containsExactly("First");
    assertThat(api.<Integer>read("mo", QUEUE, "$.items[0].report.reports")).isEqualTo(2);
    assertThat(api.<List<String>>read("mo", QUEUE, "$.items[0].report.others[*].reason"))
        .containsExactly("Second");
    assertThat(dismiss("mo", waiting("mo"))).hasStatus(204);
    assertThat(count("DISMISSED")).isEqualTo(2);
    assertThat(audited("comment.reports-dismissed")).isEqualTo(1);
  }

  @Test
  void hidingTheCommentClosesItsReports() throws Exception {
    report("cleo", "Spam");
    var id = waiting("mo");
    assertThat(api.post("mo", "/comments/" + comment + "/hiding", Map.of("reason", "Spam")))
        .hasStatusOk();

    assertThat(count("UPHELD")).isEqualTo(1);
    assertThat(api.<List<Object>>read("mo", QUEUE, "$.items")).isEmpty();
    refused(dismiss("may", id), 409, "report-closed");
    refused(report("dora", "Spam"), 409, "comment-hidden");
  }

  @Test
  void aDismissedReportIsGoneAndCannotBeRepeated() throws Exception {
    report("cleo", "Spam");
    var id = waiting("mo");
    dismiss("mo", id);

    assertThat(api.<List<Object>>read("may", QUEUE, "$.items")).isEmpty();
    refused(dismiss("may", id), 409, "report-closed");
    refused(report("cleo", "Still spam"), 409, "already-reported");
  }

  @Test
  void nobodyJudgesTheirOwnCommentOrReport() throws Exception {
    var own = api.comment("mo", rfc, "By a moderator");
    api.post("may", "/comments/" + own + "/reports", Map.of("reason", "Rude"));

    assertThat(api.<List<Object>>read("mo", QUEUE, "$.items")).isEmpty();
    assertThat(api.<List<Object>>read("may", QUEUE, "$.items")).isEmpty();
    refused(dismiss("mo", waiting("max")), 403, "not-yours");
    refused(dismiss("may", waiting("max")), 403, "not-yours");
    assertThat(dismiss("max", waiting("max"))).hasStatus(204);
  }

  @Test
  void onlyModeratorsSeeAndDismissReports() throws Exception {
    report("cleo", "Spam");

    refused(api.get("cleo", QUEUE), 403, "forbidden");
    refused(api.get(null, QUEUE), 401, "sign-in-required");
    refused(dismiss("cleo", waiting("mo")), 403, "forbidden");
    refused(
        api.post("mo", "/moderation/reports/" + waiting("mo") + "/dismissal", Map.of()),
        422,
        "invalid-input");
    assertThat(api.get("bob", "/rfcs/" + rfc + "/comments")).bodyText().doesNotContain("cleo");
  }

  private MvcTestResult report(String who, String reason) {
    return api.post(who, "/comments/" + comment + "/reports", Map.of("reason", reason));
  }

  private MvcTestResult dismiss(String who, String report) {
    return api.post(
        who, "/moderation/reports/" + report + "/dismissal", Map.of("reason", "It is fine"));
  }

  private String waiting(String moderator) throws Exception {
    return api.read(moderator, QUEUE, "$.items[0].report.id");
  }

  private int count(String state) {
    return database
        .sql("select count(*) from community.comment_report where state = :state")
        .param("state", state)
        .query(Integer.class)
        .single();
  }

  private int audited(String action) {
    return database
        .sql("select count(*) from platform.audit_entry where action = :action")
        .param("action", action)
        .query(Integer.class)
        .single();
  }

  private static void refused(MvcTestResult result, int status, String slug) {
    assertThat(result)
        .hasStatus(status)
        .bodyJson()
        .extractingPath("$.type")
        .isEqualTo("urn:cvf:problem:" + slug);
  }
}
