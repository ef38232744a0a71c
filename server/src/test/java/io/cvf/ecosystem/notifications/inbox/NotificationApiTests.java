package io.cvf.ecosystem.notifications.inbox;

import static io.cvf.ecosystem.notifications.Requests.request;
import static io.cvf.ecosystem.testing.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.cvf.ecosystem.notifications.Audience;
import io.cvf.ecosystem.notifications.NotificationKind;
import io.cvf.ecosystem.notifications.NotificationRequested;
import io.cvf.ecosystem.testing.ApiTest;
import io.cvf.ecosystem.testing.SignedIn;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ApiTest
class NotificationApiTests {

  private static final String INBOX = "/api/v1/notifications";

  @Autowired MockMvcTester mvc;
  @Autowired Arrivals arrivals;
  @Autowired JdbcClient database;
  @Autowired PlatformTransactionManager transactions;

  @BeforeEach
  void joined() {
    get("/unread-count", "ada");
  }

  @Test
  void inboxShowsWhatConcernsTheCallerNewestFirst() throws Exception {
    var ben = SignedIn.member(database, "ben");
    var ada = SignedIn.member(database, "ada");
    happen(NotificationKind.RFC_OPENED, Audience.everyone(), "An RFC");
    store(
        request(
            NotificationKind.MENTION, Audience.members(List.of(ada)), ben, "ben mentioned you"));
    happen(NotificationKind.MENTION, Audience.members(List.of(ben)), "Not for ada");

    var inbox = get("", "ada");

    assertThat(inbox).hasStatusOk();
    assertThat(inbox)
        .bodyJson()
        .extractingPath("$.items[*].title")
        .isEqualTo(List.of("ben mentioned you", "An RFC"));
    assertThat(inbox).bodyJson().extractingPath("$.items[0].actor.username").isEqualTo("ben");
    assertThat(inbox).bodyJson().extractingPath("$.items[0].read").isEqualTo(false);
    assertThat(inbox).bodyJson().extractingPath("$.items[0].link").isEqualTo("/rfcs/12");
    assertThat(inbox).bodyJson().extractingPath("$.unread").isEqualTo(2);
  }

  @Test
  void readAndUnreadAndReadUpTo() throws Exception {
    happen(NotificationKind.RFC_OPENED, Audience.everyone(), "1");
    happen(NotificationKind.RFC_OPENED, Audience.everyone(), "2");
    happen(NotificationKind.RFC_OPENED, Audience.everyone(), "3");
    List<String> ids = JsonPath.read(body(get("", "ada")), "$.items[*].id");

    assertThat(send("POST", "/" + ids.getFirst() + "/read", null)).hasStatus(204);
    assertThat(unreadTitles()).containsExactly("2", "1");
    assertThat(send("POST", "/read", "{\"upTo\":\"%s\"}".formatted(ids.get(1)))).hasStatus(204);
    assertThat(unreadTitles()).isEmpty();
    assertThat(send("DELETE", "/" + ids.get(2) + "/read", null)).hasStatus(204);
    assertThat(unreadTitles()).containsExactly("1");
    assertThat(get("/unread-count", "ada")).bodyJson().extractingPath("$.unread").isEqualTo(1);
  }

  @Test
  void pagesFollowEachOtherWithoutGaps() throws Exception {
    for (var n = 1; n <= 5; n++) {
      happen(NotificationKind.RFC_OPENED, Audience.everyone(), "n" + n);
    }
    var first = get("?limit=2", "ada");
    String cursor = JsonPath.read(body(first), "$.nextCursor");

    assertThat(first).bodyJson().extractingPath("$.items[*].title").isEqualTo(List.of("n5", "n4"));
    assertThat(get("?limit=2&cursor=" + cursor, "ada"))
        .bodyJson()
        .extractingPath("$.items[*].title")
        .isEqualTo(List.of("n3", "n2"));
  }

  @Test
  void kindsAreFilteredAndCanBeTurnedOff() throws Exception {
    happen(NotificationKind.RFC_OPENED, Audience.everyone(), "An RFC");
    happen(NotificationKind.VOTING_STARTED, Audience.everyone(), "A vote");

    assertThat(get("?kind=VOTING_STARTED", "ada"))
        .bodyJson()
        .extractingPath("$.items[*].title")
        .isEqualTo(List.of("A vote"));
    assertThat(get("?kind=NONSENSE", "ada")).hasStatus(422);

    var off =
        """
        {"email":"DAILY","kinds":[{"kind":"VOTING_STARTED","inbox":false}],
         "timeZone":"UTC","digestHour":8}
        """;
    assertThat(
            mvc.put()
                .uri(INBOX + "/preferences")
                .with(as("ada"))
                .header("If-Match", "\"0\"")
                .contentType(MediaType.APPLICATION_JSON)
                .content(off))
        .hasStatusOk();
    assertThat(get("", "ada"))
        .bodyJson()
        .extractingPath("$.items[*].title")
        .isEqualTo(List.of("An RFC"));
    assertThat(get("/unread-count", "ada")).bodyJson().extractingPath("$.unread").isEqualTo(1);
  }

  @Test
  void unreadCountStopsAtOneHundred() {
    for (var n = 0; n < 105; n++) {
      happen(NotificationKind.RFC_OPENED, Audience.everyone(), "n" + n);
    }
    assertThat(get("/unread-count", "ada")).bodyJson().extractingPath("$.unread").isEqualTo(100);
  }

  @Test
  void whatIsNotForTheCallerIsNotThere() {
    var ben = SignedIn.member(database, "ben");
    var secret = request(NotificationKind.MENTION, Audience.members(List.of(ben)), null, "For ben");
    store(secret);

    assertThat(send("POST", "/" + secret.id() + "/read", null))
        .hasStatus(404)
        .bodyJson()
        .extractingPath("$.type")
        .isEqualTo("urn:cvf:problem:notification-not-found");
  }

  private List<String> unreadTitles() throws Exception {
    return JsonPath.read(body(get("?unread=true", "ada")), "$.items[*].title");
  }

  private void happen(NotificationKind kind, Audience audience, String title) {
    store(request(kind, audience, null, title));
  }

  private void store(NotificationRequested request) {
    new TransactionTemplate(transactions).executeWithoutResult(_ -> arrivals.store(request));
  }

  private MvcTestResult get(String path, String member) {
    return mvc.get().uri(INBOX + path).with(as(member)).exchange();
  }

  private MvcTestResult send(String method, String path, String json) {
    var request =
        mvc.method(org.springframework.http.HttpMethod.valueOf(method))
            .uri(INBOX + path)
            .with(as("ada"));
    return (json == null ? request : request.contentType(MediaType.APPLICATION_JSON).content(json))
        .exchange();
  }

  private static String body(MvcTestResult result) throws Exception {
    return result.getResponse().getContentAsString();
  }
}
