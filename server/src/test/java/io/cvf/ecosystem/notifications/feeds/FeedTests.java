package io.cvf.ecosystem.notifications.feeds;

import static io.cvf.ecosystem.notifications.Requests.request;
import static io.cvf.ecosystem.testing.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.io.WireFeedInput;
import io.cvf.ecosystem.notifications.Audience;
import io.cvf.ecosystem.notifications.Happenings;
import io.cvf.ecosystem.notifications.NotificationKind;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.testing.ApiTest;
import io.cvf.ecosystem.testing.SignedIn;
import java.io.StringReader;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;

@ApiTest
class FeedTests {

  private static final String ANNOUNCEMENTS = "/feeds/announcements.atom";

  @Autowired MockMvcTester mvc;
  @Autowired JdbcClient database;
  @Autowired ApplicationEventPublisher events;
  @Autowired PlatformTransactionManager transactions;
  private MemberId ada;

  @BeforeEach
  void somethingHappened() throws Exception {
    make("ada");
    ada = SignedIn.member(database, "ada");
    happen(NotificationKind.RFC_OPENED, Audience.everyone(), "For <all> & everyone\u0001");
    happen(NotificationKind.MENTION, Audience.members(List.of(ada)), "For ada");
  }

  @Test
  void announcementsHoldWhatConcernsEveryoneAndNothingElse() throws Exception {
    var feed = feed(ANNOUNCEMENTS);

    assertThat(feed.getEntries())
        .extracting(Entry::getTitle)
        .containsExactly("For <all> & everyone\uFFFD");
    assertThat(feed.getEntries().getFirst().getAlternateLinks().getFirst().getHref())
        .startsWith("http")
        .endsWith("/rfcs/12");
  }

  @Test
  void unchangedFeedIsNotSentAgain() {
    var tag = mvc.get().uri(ANNOUNCEMENTS).exchange().getResponse().getHeader("ETag");

    assertThat(mvc.get().uri(ANNOUNCEMENTS).header("If-None-Match", tag)).hasStatus(304);
    happen(NotificationKind.RFC_OPENED, Audience.everyone(), "Newer");
    assertThat(mvc.get().uri(ANNOUNCEMENTS).header("If-None-Match", tag)).hasStatusOk();
  }

  @Test
  void ownFeedIsReadAtItsSecretAddressUntilItIsReplacedOrStopped() throws Exception {
    var first = make("ada");
    assertThat(feed(first).getEntries())
        .extracting(Entry::getTitle)
        .containsExactly("For ada", "For <all> & everyone\uFFFD");

    var second = make("ada");
    assertThat(mvc.get().uri(first)).hasStatus(404);
    assertThat(mvc.get().uri(second)).hasStatusOk();
    assertThat(feed(second).getId()).doesNotContain(second);

    assertThat(mvc.delete().uri("/api/v1/notifications/feed").with(as("ada"))).hasStatus(204);
    assertThat(mvc.get().uri(second))
        .hasStatus(404)
        .bodyJson()
        .extractingPath("$.type")
        .isEqualTo("urn:cvf:problem:feed-not-found");
  }

  @Test
  void suspendedMembersFeedIsClosed() throws Exception {
    var address = make("ada");
    database
        .sql("update identity.account set suspended_at = now(), suspension_reason = 'x'")
        .update();

    assertThat(mvc.get().uri(address)).hasStatus(404);
  }

  @Test
  void secretIsNotKept() throws Exception {
    var address = make("ada");
    var secret = address.substring(AtomController.INBOX.length(), address.length() - 5);

    assertThat(secret).hasSizeGreaterThan(40);
    assertThat(
            database
                .sql(
                    "select count(*) from notifications.feed f where f::text like '%' || :s || '%'")
                .param("s", secret)
                .query(Integer.class)
                .single())
        .isZero();
  }

  private String make(String username) throws Exception {
    var made = mvc.post().uri("/api/v1/notifications/feed").with(as(username)).exchange();
    assertThat(made).hasStatus(201);
    String url = JsonPath.read(made.getResponse().getContentAsString(), "$.url");
    return URI.create(url).getPath();
  }

  private Feed feed(String path) throws Exception {
    var shown = mvc.get().uri(path).exchange();
    assertThat(shown).hasStatusOk();
    return (Feed)
        new WireFeedInput().build(new StringReader(shown.getResponse().getContentAsString()));
  }

  private void happen(NotificationKind kind, Audience audience, String title) {
    new Happenings(events, transactions, database).happen(request(kind, audience, null, title));
  }
}
