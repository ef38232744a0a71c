package io.cvf.ecosystem.community.rfcs;

import static io.cvf.ecosystem.testing.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.testing.ApiTest;
import io.cvf.ecosystem.testing.TestClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ApiTest
class RfcApiTests {

  @Autowired MockMvcTester mvc;
  @Autowired JsonMapper json;
  @Autowired TestClock clock;
  @Autowired RfcMoves moves;

  private RfcCalls calls() {
    return new RfcCalls(mvc, json);
  }

  @Test
  void draftIsOnlyThereForItsAuthor() {
    var rfc = calls().create("ada", "Typed arrays", "# Why\n\nBecause.");
    var uri = "/api/v1/rfcs/" + rfc.path("number").asInt();
    assertThat(rfc.path("status").asString()).isEqualTo("DRAFT");
    assertThat(rfc.path("html").asString()).contains("<h1 id=\"md-why\">Why</h1>");
    assertThat(rfc.at("/toc/0/anchor").asString()).isEqualTo("md-why");
    assertThat(rfc.at("/authors/0/username").asString()).isEqualTo("ada");
    assertThat(rfc.path("following").asBoolean()).isTrue();
    assertThat(rfc.path("actions").toString())
        .isEqualTo("[\"REVISE\",\"PUBLISH\",\"WITHDRAW\",\"FOLLOW\"]");
    assertThat(mvc.get().uri(uri)).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(mvc.get().uri(uri).with(as("eve", Role.ADMIN))).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(mvc.get().uri(uri).with(as("ada"))).hasStatusOk();
    assertThat(calls().numbers("/api/v1/rfcs", null)).isEmpty();
    assertThat(calls().numbers("/api/v1/rfcs", "ada")).hasSize(1);
  }

  @Test
  void publishedRfcIsReadBySlugAndNumber() {
    var calls = calls();
    var number = calls.open("ada", "Typed arrays", "Body").path("number").asInt();
    var bySlug = calls.read("/api/v1/rfcs/" + number + "-typed-arrays", null);
    assertThat(bySlug.path("number").asInt()).isEqualTo(number);
    assertThat(bySlug.path("status").asString()).isEqualTo("OPEN");
    assertThat(bySlug.at("/history/1/from").asString()).isEqualTo("DRAFT");
    assertThat(bySlug.at("/history/1/by").asString()).isEqualTo("ada");
    assertThat(bySlug.path("actions").isEmpty()).isTrue();
    var period =
        Duration.between(
            java.time.Instant.parse(bySlug.path("openedAt").asString()),
            java.time.Instant.parse(bySlug.path("commentPeriodEndsAt").asString()));
    assertThat(period).isEqualTo(Duration.ofDays(14));
    assertThat(mvc.get().uri("/api/v1/rfcs/typed-arrays")).hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void revisionNeedsTheVersionItIsBasedOn() {
    var calls = calls();
    var rfc = calls.create("ada", "Typed arrays", "one");
    var uri = "/api/v1/rfcs/" + rfc.path("number").asInt() + "/revisions";
    var body = RfcCalls.text("Typed arrays", "two");
    assertThat(calls.post("ada", uri, body).exchange()).hasStatus(HttpStatus.PRECONDITION_REQUIRED);
    assertThat(calls.post("ada", uri, body).header("If-Match", "\"7\"").exchange())
        .hasStatus(HttpStatus.PRECONDITION_FAILED);
    assertThat(calls.post("ada", uri, body).header("If-Match", "\"1\"").exchange())
        .hasStatus(HttpStatus.CREATED)
        .hasHeader("ETag", "\"2\"");
    assertThat(calls.post("ada", uri, body).header("If-Match", "\"2\"").exchange())
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.revision")
        .isEqualTo(2);
  }

  @Test
  void everythingWrongIsToldAtOnce() {
    var calls = calls();
    var refusal =
        calls.json(
            calls
                .post(
                    "ada",
                    "/api/v1/rfcs",
                    """
                    {"title": "\\u0007x", "track": "FAST", "labels": ["a", "A"]}
                    """)
                .exchange());
    assertThat(refusal.path("status").asInt()).isEqualTo(422);
    assertThat(refusal.path("errors").findValuesAsString("pointer"))
        .containsExactly("/title", "/title", "/track", "/labels/1");
  }

  @Test
  void halfOfASurrogatePairIsNoText() {
    var body = "{\"title\": \"Half\", \"track\": \"POLICY\", \"body\": \"a\\ud800\"}";
    assertThat(calls().post("ada", "/api/v1/rfcs", body).exchange())
        .hasStatus(HttpStatus.BAD_REQUEST);
  }

  @Test
  void bodyIsMeasuredInBytes() {
    var calls = calls();
    assertThat(
            calls
                .post("ada", "/api/v1/rfcs", RfcCalls.text("Long", "ü".repeat(131_072)))
                .exchange())
        .hasStatus(HttpStatus.CREATED);
    assertThat(
            calls
                .post("ada", "/api/v1/rfcs", RfcCalls.text("Long", "ü".repeat(131_072) + "."))
                .exchange())
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
  }

  @Test
  void emptyDraftCannotBeOpened() {
    var calls = calls();
    var number = calls.create("ada", "Typed arrays", " \n").path("number").asInt();
    assertThat(calls.post("ada", "/api/v1/rfcs/" + number + "/publication", "{}").exchange())
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyJson()
        .extractingPath("$.errors[0].pointer")
        .isEqualTo("/body");
  }

  @Test
  void refusedMoveNamesFromToAndReason() {
    var calls = calls();
    var number = calls.open("ada", "Typed arrays", "Body").path("number").asInt();
    var refusal =
        calls.json(calls.post("ada", "/api/v1/rfcs/" + number + "/publication", "{}").exchange());
    assertThat(refusal.path("type").asString()).isEqualTo("urn:cvf:problem:rfc-transition-refused");
    assertThat(refusal.path("from").asString()).isEqualTo("OPEN");
    assertThat(refusal.path("to").asString()).isEqualTo("OPEN");
    assertThat(refusal.path("detail").asString()).contains("Only a draft");
  }

  @Test
  void strangerMovesNothing() {
    var calls = calls();
    var uri = "/api/v1/rfcs/" + calls.open("ada", "Typed arrays", "Body").path("number").asInt();
    for (var move : new String[] {"publication", "withdrawal", "reopening", "implementation"}) {
      var reason = move.equals("implementation") ? "{}" : "{\"reason\": \"So\"}";
      assertThat(calls.post("eve", uri + "/" + move, reason).exchange())
          .as(move)
          .hasStatus(HttpStatus.FORBIDDEN);
    }
    assertThat(calls.read(uri, null).path("status").asString()).isEqualTo("OPEN");
  }

  @Test
  void withdrawalNeedsAReasonAndIsFinal() {
    var calls = calls();
    var uri = "/api/v1/rfcs/" + calls.open("ada", "Typed arrays", "Body").path("number").asInt();
    assertThat(calls.post("ada", uri + "/withdrawal", "{\"reason\": \" \"}").exchange())
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    var withdrawn = calls.post("ada", uri + "/withdrawal", "{\"reason\": \"A better idea\"}");
    assertThat(calls.json(withdrawn.exchange()).at("/history/2/reason").asString())
        .isEqualTo("A better idea");
    assertThat(calls.post("ada", uri + "/reopening", "{\"reason\": \"Hm\"}").exchange())
        .hasStatus(HttpStatus.CONFLICT);
  }

  @Test
  void idleRfcStagnatesAndCanBeReopened() {
    var calls = calls();
    var idle = calls.open("ada", "Typed arrays", "Body").path("number").asInt();
    clock.advance(Duration.ofDays(100));
    var busy = calls.open("ada", "Something newer", "Body").path("number").asInt();
    clock.advance(Duration.ofDays(83));
    assertThat(moves.stagnate()).isEqualTo(1);
    var uri = "/api/v1/rfcs/" + idle;
    JsonNode stagnant = calls.read(uri, "ada");
    assertThat(stagnant.path("status").asString()).isEqualTo("STAGNANT");
    assertThat(stagnant.path("actions").toString()).contains("REOPEN").doesNotContain("REVISE");
    assertThat(calls.read("/api/v1/rfcs/" + busy, null).path("status").asString())
        .isEqualTo("OPEN");
    var reopened = calls.post("ada", uri + "/reopening", "{\"reason\": \"Back to it\"}");
    assertThat(calls.json(reopened.exchange()).path("status").asString()).isEqualTo("OPEN");
    assertThat(moves.stagnate()).isZero();
  }

  @Test
  void followingTwiceIsFollowingOnce() {
    var calls = calls();
    var uri = "/api/v1/rfcs/" + calls.open("ada", "Typed arrays", "Body").path("number").asInt();
    for (int i = 0; i < 2; i++) {
      assertThat(mvc.put().uri(uri + "/follow").with(as("eve"))).hasStatus(HttpStatus.NO_CONTENT);
    }
    assertThat(calls.read(uri, "eve").path("followerCount").asInt()).isEqualTo(2);
    assertThat(mvc.delete().uri(uri + "/follow").with(as("eve"))).hasStatus(HttpStatus.NO_CONTENT);
    assertThat(calls.read(uri, "eve").path("following").asBoolean()).isFalse();
  }
}
