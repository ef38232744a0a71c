package io.cvf.ecosystem.community.members;

import static io.cvf.ecosystem.testing.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.ecosystem.identity.MemberRegistered;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.testing.ApiTest;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApiTest
class MemberApiTests {

  private static final Instant JOINED = Instant.parse("2026-01-01T00:00:00Z");

  @Autowired MockMvcTester mvc;
  @Autowired ApplicationEventPublisher events;
  @Autowired Members members;

  private void joining(String... usernames) {
    for (var username : usernames) {
      events.publishEvent(new MemberRegistered(new MemberId(UUID.randomUUID()), username, JOINED));
    }
  }

  private MvcTestResult edit(String version, String body) {
    return mvc.put()
        .uri("/api/v1/me/profile")
        .with(as("ada"))
        .header("If-Match", version)
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .exchange();
  }

  @Test
  void memberIsThereAsSoonAsRegisteredAndOnlyOnce() {
    var registered = new MemberRegistered(new MemberId(UUID.randomUUID()), "ada", JOINED);
    events.publishEvent(registered);
    events.publishEvent(registered);
    assertThat(mvc.get().uri("/api/v1/members/ada"))
        .hasStatusOk()
        .hasHeader("ETag", "\"1\"")
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"username": "ada", "displayName": "ada", "bio": "", "bioHtml": "",
             "joinedAt": "2026-01-01T00:00:00Z", "rfcCount": 0, "commentCount": 0, "version": 1}
            """);
    assertThat(mvc.get().uri("/api/v1/members/eve")).hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void profileIsEditedByItsOwnerFromTheCurrentVersion() {
    var body =
        """
        {"displayName": "Ada L.", "bio": "I *count* <script>", "website": "https://example.org"}
        """;
    assertThat(edit("\"1\"", body))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"displayName": "Ada L.", "website": "https://example.org", "version": 2,
             "bioHtml": "<p>I <em>count</em> </p>"}
            """);
    assertThat(edit("\"1\"", body)).hasStatus(HttpStatus.PRECONDITION_FAILED);
  }

  @Test
  void profileRefusesWhatDeceives() {
    var refused =
        edit(
            "\"1\"",
            """
            {"displayName": "Ada\\u202e", "bio": "%s", "website": "javascript:alert(1)"}
            """
                .formatted("b".repeat(2_001)));
    assertThat(refused)
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyJson()
        .extractingPath("$.errors[*].pointer")
        .asArray()
        .containsExactly("/displayName", "/bio", "/website");
  }

  @Test
  void searchPrefersTheBeginningAndForgivesTypingErrors() {
    joining("margaret", "marga", "grace", "ma_x");
    assertThat(found("marga")).startsWith("marga", "margaret");
    assertThat(found("margret")).contains("margaret");
    assertThat(found("ma_")).startsWith("ma_x").doesNotContain("grace");
    assertThat(found("zzz")).isEmpty();
  }

  @Test
  void pagesHoldEveryMemberOnce() {
    joining("ann", "anna", "anne", "annette", "annika");
    for (var query : List.of("", "ann")) {
      var seen = new ArrayList<String>();
      var cursor = "";
      do {
        var page = read("/api/v1/members?limit=2&query=" + query + "&cursor=" + cursor);
        page.path("items").forEach(item -> seen.add(item.path("username").asString()));
        cursor = page.path("nextCursor").asString("");
      } while (!cursor.isEmpty());
      assertThat(seen).hasSize(5).doesNotHaveDuplicates();
    }
  }

  private List<String> found(String query) {
    return read("/api/v1/members?query=" + query)
        .path("items")
        .valueStream()
        .map(item -> item.path("username").asString())
        .toList();
  }

  private tools.jackson.databind.JsonNode read(String uri) {
    try {
      var result = mvc.get().uri(URI.create(uri)).exchange();
      assertThat(result).hasStatusOk();
      return new tools.jackson.databind.json.JsonMapper()
          .readTree(result.getResponse().getContentAsString());
    } catch (java.io.UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }
}
