package io.cvf.ecosystem.notifications.inbox;

import static io.cvf.ecosystem.notifications.Requests.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.ecosystem.identity.MemberRegistered;
import io.cvf.ecosystem.identity.Together;
import io.cvf.ecosystem.notifications.Audience;
import io.cvf.ecosystem.notifications.NotificationKind;
import io.cvf.ecosystem.notifications.NotificationRequested;
import io.cvf.ecosystem.notifications.Requests;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.settings.Settings;
import io.cvf.ecosystem.testing.DatabaseTest;
import io.cvf.ecosystem.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class InboxTests {

  private static final MemberId ADA = new MemberId(UUID.randomUUID());
  private static final MemberId BEN = new MemberId(UUID.randomUUID());

  @Autowired Arrivals arrivals;
  @Autowired Inbox inbox;
  @Autowired Reading reading;
  @Autowired ReadMarks marks;
  @Autowired Subscriptions topics;
  @Autowired StoredEvents events;
  @Autowired Settings settings;
  @Autowired TestClock clock;
  @Autowired JdbcClient database;
  @Autowired ApplicationEventPublisher publisher;
  @Autowired PlatformTransactionManager transactions;

  @Test
  void newMemberBeginsHereAndNow() {
    store(request(NotificationKind.RFC_OPENED, Audience.everyone(), BEN, "Before"));
    publisher.publishEvent(new MemberRegistered(ADA, "ada", Requests.WHEN));
    store(request(NotificationKind.RFC_OPENED, Audience.everyone(), BEN, "After"));

    assertThat(titles(ADA)).containsExactly("After");
  }

  @Test
  void eventForEveryoneIsOneRowHoweverManyMembersThereAre() {
    for (var n = 0; n < 50; n++) {
      marks.begin(new MemberId(UUID.randomUUID()));
    }
    store(request(NotificationKind.RFC_OPENED, Audience.everyone(), BEN));

    assertThat(count("event")).isEqualTo(1);
    assertThat(count("recipient") + count("read_exception")).isZero();
  }

  @Test
  void whoUnfollowsKeepsWhatWasToldBefore() {
    topics.follow("rfc:1", List.of(ADA), Requests.WHEN);
    store(request(NotificationKind.COMMENT_ADDED, Audience.topic("rfc:1"), BEN, "While following"));
    topics.unfollow("rfc:1", ADA);
    store(request(NotificationKind.COMMENT_ADDED, Audience.topic("rfc:1"), BEN, "In between"));
    topics.follow("rfc:1", List.of(ADA), Requests.WHEN);
    topics.follow("rfc:1", List.of(ADA), Requests.WHEN);
    store(request(NotificationKind.COMMENT_ADDED, Audience.topic("rfc:1"), BEN, "Again"));

    assertThat(titles(ADA)).containsExactly("Again", "While following");
    assertThat(titles(BEN)).isEmpty();
  }

  @Test
  void readingInOrderLeavesNothingBehind() {
    for (var n = 0; n < 5; n++) {
      store(request(NotificationKind.RFC_OPENED, Audience.everyone(), BEN));
    }
    for (var notification : inbox.newest(inbox.of(ADA), 5).reversed()) {
      reading.read(notification.id(), ADA);
    }

    assertThat(inbox.unread(inbox.of(ADA))).isZero();
    assertThat(count("read_exception")).isZero();
  }

  /** The lock makes the second wait, so "all up to here" cannot leave out a slower transaction. */
  @Test
  void positionsFollowTheOrderOfCommits() throws Exception {
    var stored = new CountDownLatch(1);
    var slow = request(NotificationKind.RFC_OPENED, Audience.everyone(), BEN, "slow");
    var fast = request(NotificationKind.RFC_OPENED, Audience.everyone(), BEN, "fast");
    Together.<Boolean>run(
        () -> {
          new TransactionTemplate(transactions)
              .executeWithoutResult(_ -> {
                arrivals.store(slow);
                stored.countDown();
                untilSomebodyWaits();
              });
          return true;
        },
        () -> {
          stored.await();
          store(fast);
          assertThat(titles(ADA)).containsExactly("fast", "slow");
          return true;
        });

    assertThat(titles(ADA)).containsExactly("fast", "slow");
  }

  private void untilSomebodyWaits() {
    org.awaitility.Awaitility.await()
        .until(() ->
            database
                .sql(
                    "select exists (select from pg_locks where locktype = 'advisory' and not granted)")
                .query(Boolean.class)
                .single());
  }

  @Test
  void longTextsAreCutRatherThanLost() {
    store(
        new NotificationRequested(
            UUID.randomUUID(),
            NotificationKind.RFC_OPENED,
            Audience.everyone(),
            null,
            "t".repeat(400),
            "x".repeat(2_000),
            "/rfcs/1",
            Requests.WHEN));

    assertThat(titles(ADA).getFirst()).hasSize(300);
  }

  @Test
  void oldNotificationsAreRemovedWithAllThatHangsOnThem() {
    var retention = new InboxRetention(events, topics, settings, clock);
    topics.follow("rfc:1", List.of(ADA), Requests.WHEN);
    storeAt(clock.instant().minus(Duration.ofDays(401)), Audience.topic("rfc:1"));
    storeAt(clock.instant().minus(Duration.ofDays(401)), Audience.members(List.of(ADA)));
    topics.unfollow("rfc:1", ADA);
    reading.read(inbox.newest(inbox.of(ADA), 1).getFirst().id(), ADA);
    storeAt(clock.instant().minus(Duration.ofDays(399)), Audience.everyone());

    retention.removeOld();

    assertThat(inbox.newest(inbox.of(ADA), 10)).hasSize(1);
    assertThat(List.of(count("event"), count("recipient"), count("read_exception")))
        .containsExactly(1, 0, 0);
    assertThat(count("subscription")).isZero();
  }

  private void storeAt(Instant when, Audience audience) {
    store(
        new NotificationRequested(
            UUID.randomUUID(), NotificationKind.MENTION, audience, BEN, "t", null, "/", when));
  }

  private void store(NotificationRequested request) {
    new TransactionTemplate(transactions).executeWithoutResult(_ -> arrivals.store(request));
  }

  private List<String> titles(MemberId member) {
    return inbox.newest(inbox.of(member), 100).stream().map(Notification::title).toList();
  }

  private int count(String table) {
    return database
        .sql("select count(*) from notifications." + table)
        .query(Integer.class)
        .single();
  }
}
