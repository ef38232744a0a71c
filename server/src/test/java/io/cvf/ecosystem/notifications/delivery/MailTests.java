package io.cvf.ecosystem.notifications.delivery;

import static io.cvf.ecosystem.notifications.Requests.request;
import static io.cvf.ecosystem.testing.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.ecosystem.identity.Mailbox;
import io.cvf.ecosystem.notifications.Audience;
import io.cvf.ecosystem.notifications.Happenings;
import io.cvf.ecosystem.notifications.NotificationKind;
import io.cvf.ecosystem.notifications.Requests;
import io.cvf.ecosystem.notifications.Topics;
import io.cvf.ecosystem.notifications.inbox.Inbox;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.testing.ApiTest;
import io.cvf.ecosystem.testing.SignedIn;
import io.cvf.ecosystem.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** From what happened to the mail in the outbox, digests and instant mail. */
@ApiTest
class MailTests {

  /** A Monday, after the first values of the settings came into force. */
  private static final Instant SEVEN = Instant.parse("2027-03-01T07:00:00Z");

  @Autowired MailJob job;
  @Autowired DigestDelivery digests;
  @Autowired InstantDelivery instant;
  @Autowired Inbox inbox;
  @Autowired Topics topics;
  @Autowired MockMvcTester mvc;
  @Autowired TestClock clock;
  @Autowired JdbcClient database;
  @Autowired ApplicationEventPublisher events;
  @Autowired PlatformTransactionManager transactions;

  private Happenings happenings;

  @BeforeEach
  void atSeven() {
    clock.set(SEVEN);
    happenings = new Happenings(events, transactions, database);
    join("ada");
    join("ben");
  }

  @Test
  void digestTellsAtTheHourWhatIsUnreadAndTellsItOnce() {
    happen("First");
    happen("Second");
    job.run();
    assertThat(mailTo("ada")).as("it is not yet eight").isEmpty();

    clock.advance(Duration.ofHours(1));
    job.run();
    job.run();
    assertThat(mailTo("ada")).containsExactly("2 new notifications");
    assertThat(lastTextTo("ada"))
        .contains("Hello ada", "- First", "- Second", "/rfcs/12", "/unsubscribe#");

    happen("Third");
    clock.advance(Duration.ofDays(1));
    job.run();
    assertThat(mailTo("ada")).containsExactly("2 new notifications", "Third");
  }

  @Test
  void whatWasReadIsNotTold() {
    happen("Read in the browser");
    read("ada");
    clock.advance(Duration.ofHours(1));
    job.run();

    assertThat(mailTo("ada")).isEmpty();
    assertThat(mailTo("ben")).containsExactly("Read in the browser");
  }

  /** It could not be read in the inbox, so having read the inbox says nothing about it. */
  @Test
  void kindThatComesByMailAloneIsToldThoughTheInboxIsRead() {
    prefer("ada", "\"DAILY\"", "{\"kind\":\"RFC_OPENED\",\"inbox\":false}");
    happen("By mail alone");
    store(NotificationKind.VOTING_STARTED, Audience.everyone(), "In the inbox");
    read("ada");
    clock.advance(Duration.ofHours(1));
    job.run();

    assertThat(mailTo("ada")).containsExactly("By mail alone");
  }

  @Test
  void weeklyDigestWaitsForMonday() {
    clock.set(SEVEN.plus(Duration.ofDays(1)));
    prefer("ada", "\"WEEKLY\"", "");
    happen("On Tuesday");

    clock.advance(Duration.ofDays(5).plusHours(12));
    job.run();
    assertThat(mailTo("ada")).as("it is Sunday evening").isEmpty();
    clock.advance(Duration.ofHours(13));
    job.run();
    assertThat(mailTo("ada")).containsExactly("On Tuesday");
  }

  @Test
  void instantMailComesAtOnceAndOnce() {
    prefer("ada", "\"INSTANT\"", "");
    prefer("ben", "\"DAILY\"", "{\"kind\":\"COMMENT_ADDED\",\"inbox\":true,\"email\":\"INSTANT\"}");
    topics.follow("rfc:1", List.of(member("ben")), Requests.WHEN);
    happen("For all");
    store(NotificationKind.COMMENT_ADDED, Audience.topic("rfc:1"), "A comment");
    store(NotificationKind.MENTION, Audience.members(List.of(member("ada"))), "A mention");
    job.run();
    job.run();

    assertThat(mailTo("ada")).containsExactly("For all", "A mention");
    assertThat(mailTo("ben")).containsExactly("A comment");
  }

  @Test
  void nobodyIsWrittenToAboutTheirOwnDeedsNorWhenTheyWantNone() {
    prefer("ada", "\"OFF\"", "");
    happenings.happen(request(NotificationKind.RFC_OPENED, Audience.everyone(), member("ben")));
    clock.advance(Duration.ofDays(8));
    job.run();

    assertThat(mailTo("ada")).isEmpty();
    assertThat(mailTo("ben")).isEmpty();
  }

  @Test
  void suspendedMemberGetsNoMail() {
    prefer("ada", "\"INSTANT\"", "");
    mvc.post()
        .uri("/api/v1/accounts/ada/suspension")
        .with(as("root", Role.ADMIN))
        .contentType(MediaType.APPLICATION_JSON)
        .content("{\"reason\":\"Spam\"}")
        .exchange();
    happen("While suspended");
    clock.advance(Duration.ofHours(2));
    job.run();

    assertThat(mailTo("ada")).isEmpty();
  }

  @Test
  void noMoreMailsGoOutThanTheSettingAllows() {
    IntStream.range(0, 30).forEach(n -> join("member-" + n));
    happen("For all of them");
    set("notifications.mails-per-minute", "60");
    clock.advance(Duration.ofHours(1));

    job.run();
    assertThat(mails()).isEqualTo(10);
    job.run();
    assertThat(mails()).isEqualTo(20);
  }

  @Test
  void pageThatCrashedIsDoneAgainWithoutLossOrRepetition() {
    prefer("ben", "\"INSTANT\"", "");
    happen("Once");
    clock.advance(Duration.ofHours(1));
    var crashing = new TransactionTemplate(transactions);
    crashing.executeWithoutResult(status -> {
      digests.deliverPage(10);
      instant.deliverPage(10);
      status.setRollbackOnly();
    });
    assertThat(mails()).isZero();
    job.run();
    job.run();

    assertThat(mailTo("ada")).containsExactly("Once");
    assertThat(mailTo("ben")).containsExactly("Once");
  }

  private void join(String username) {
    mvc.get().uri("/api/v1/me").with(as(username)).exchange();
  }

  private MemberId member(String username) {
    return SignedIn.member(database, username);
  }

  private void happen(String title) {
    store(NotificationKind.RFC_OPENED, Audience.everyone(), title);
  }

  private void store(NotificationKind kind, Audience audience, String title) {
    happenings.happen(request(kind, audience, null, title));
  }

  private void read(String username) {
    var newest = inbox.newest(inbox.of(member(username)), 1).getFirst();
    assertThat(
            mvc.post()
                .uri("/api/v1/notifications/read")
                .with(as(username))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"upTo\":\"%s\"}".formatted(newest.id())))
        .hasStatus(204);
  }

  private void prefer(String username, String email, String kinds) {
    assertThat(
            mvc.put()
                .uri("/api/v1/notifications/preferences")
                .with(as(username))
                .header("If-Match", "\"0\"")
                .contentType(MediaType.APPLICATION_JSON)
                .content(
                    "{\"email\":%s,\"kinds\":[%s],\"timeZone\":\"UTC\",\"digestHour\":8}"
                        .formatted(email, kinds)))
        .hasStatusOk();
  }

  private void set(String setting, String value) {
    assertThat(
            mvc.put()
                .uri("/api/v1/settings/" + setting)
                .with(as("root", Role.ADMIN))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"value\":\"%s\",\"reason\":\"Test\"}".formatted(value)))
        .hasStatusOk();
  }

  private List<String> mailTo(String username) {
    return new Mailbox(database).subjectsTo(username + "@example.org");
  }

  private String lastTextTo(String username) {
    return database
        .sql(
            """
            select text from platform.mail where recipient = :to
            order by created_at desc, id desc limit 1
            """)
        .param("to", username + "@example.org")
        .query(String.class)
        .single();
  }

  private int mails() {
    return database.sql("select count(*) from platform.mail").query(Integer.class).single();
  }
}
