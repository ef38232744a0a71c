package io.cvf.ecosystem.community.rfcs;

import static io.cvf.ecosystem.testing.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.testing.ApiTest;
import io.cvf.ecosystem.testing.TestClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.json.JsonMapper;

@ApiTest
class RfcListTests {

  @Autowired MockMvcTester mvc;
  @Autowired JsonMapper json;
  @Autowired TestClock clock;

  RfcCalls calls;

  @BeforeEach
  void someRfcs() {
    calls = new RfcCalls(mvc, json);
    open("ada", "Typed arrays in contracts", "CAPABILITY", List.of("api", "types"), "About lists.");
    open("bob", "Retention of audit logs", "POLICY", List.of("audit"), "Keep them for years.");
    open("ada", "Remove the old endpoint", "BREAKING_CHANGE", List.of("api"), "It is obsolete.");
    open("bob", "Plans for next year", "ROADMAP", List.of(), "More **governance** of agents.");
    calls.create("ada", "Typed secrets", "Not yet.");
  }

  private void open(String author, String title, String track, List<String> labels, String body) {
    calls.open(author, RfcCalls.text(title, track, labels, body));
    clock.advance(Duration.ofHours(1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                                  | 4 3 2 1",
        "track=POLICY&track=ROADMAP          | 4 2",
        "label=api                           | 3 1",
        "label=audit&label=types             | 2 1",
        "label=api&track=CAPABILITY          | 1",
        "status=WITHDRAWN                    | ''",
        "status=OPEN&status=DRAFT            | 4 3 2 1",
        "author=ada                          | 3 1",
        "author=nobody                       | ''",
        "sort=number                         | 4 3 2 1",
        "sort=updated                        | 4 3 2 1",
        "sort=closing                        | 4 1 2 3",
        "query=arrays                        | 1",
        "query=array                         | 1",
        "query=arrrays                       | 1",
        "query=governing                     | 4",
        "query=audit -retention              | ''",
        "query=\"audit logs\"                | 2",
        "query=RFC 3                         | 3",
        "query=#2                            | 2",
        "query=nothing                       | ''",
        "query=%26 %7C ! ( : *               | ''",
        "query=obsolete&sort=newest          | 3"
      })
  void findsWhatIsAskedFor(String parameters, String numbers) {
    var uri =
        "/api/v1/rfcs?" + parameters.replace(" ", "%20").replace("\"", "%22").replace("#", "%23");
    var found = mvc.get().uri(java.net.URI.create(uri)).exchange();
    assertThat(found).hasStatusOk();
    assertThat(calls.json(found).path("items").valueStream().map(i -> i.path("number").asString()))
        .containsExactlyElementsOf(numbers.isEmpty() ? List.of() : List.of(numbers.split(" ")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"newest", "updated", "closing", "number", "relevance"})
  void pagesHoldEverythingOnce(String sort) {
    var query = sort.equals("relevance") ? "&query=the OR it OR keep OR typed OR year" : "";
    var all = calls.numbers("/api/v1/rfcs?sort=" + sort + query, "ada");
    var paged = new ArrayList<Integer>();
    String cursor = "";
    do {
      var page =
          calls.read("/api/v1/rfcs?limit=2&sort=" + sort + query + "&cursor=" + cursor, "ada");
      page.path("items").forEach(item -> paged.add(item.path("number").asInt()));
      cursor = page.path("nextCursor").asString("");
    } while (!cursor.isEmpty());
    assertThat(paged).isEqualTo(all).hasSizeGreaterThan(2);
  }

  @Test
  void searchShowsWhereTheWordsAre() {
    var found = calls.read("/api/v1/rfcs?query=agents", null);
    assertThat(found.at("/items/0/excerpt").asString()).isEqualTo("More governance of agents");
  }

  @Test
  void ownDraftsAreListedForTheirAuthorOnly() {
    assertThat(calls.numbers("/api/v1/rfcs?status=DRAFT", "ada")).containsExactly(5);
    assertThat(calls.numbers("/api/v1/rfcs?status=DRAFT", "bob")).isEmpty();
    assertThat(mvc.get().uri("/api/v1/rfcs?status=DRAFT").with(as("mia", Role.MAINTAINER)))
        .bodyJson()
        .extractingPath("$.items")
        .asArray()
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "status=FORGED",
        "sort=random",
        "cursor=x",
        "cursor=AAAA",
        "query=%00",
        "limit=0",
        "track=x"
      })
  void nonsenseIsRefused(String parameters) {
    assertThat(mvc.get().uri(java.net.URI.create("/api/v1/rfcs?" + parameters)).exchange())
        .satisfies(result ->
            assertThat(result.getResponse().getStatus())
                .as(parameters)
                .isIn(HttpStatus.BAD_REQUEST.value(), 422));
  }

  @Test
  void overviewShowsWhatIsGoingOn() {
    var overview = calls.read("/api/v1/rfc-overview", null);
    assertThat(overview.at("/counts/OPEN").asInt()).isEqualTo(4);
    assertThat(overview.at("/counts/DRAFT").isMissingNode()).isTrue();
    assertThat(overview.path("open").size()).isEqualTo(4);
    assertThat(overview.at("/closingSoon/0/number").asInt()).isEqualTo(4);
    assertThat(overview.path("decided").isEmpty()).isTrue();
  }

  @Test
  void labelsAreCountedOverPublicRfcs() {
    assertThat(calls.read("/api/v1/rfc-labels", null).path("items").toString())
        .isEqualTo(
            """
            [{"label":"api","count":2},{"label":"audit","count":1},{"label":"types","count":1}]\
            """);
  }
}
