package io.cvf.ecosystem.notifications;

import static io.cvf.ecosystem.notifications.Requests.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cvf.ecosystem.notifications.inbox.Inbox;
import io.cvf.ecosystem.notifications.inbox.NotificationStored;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.testing.ApiTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.EnableScenarios;
import org.springframework.modulith.test.Scenario;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** From the transaction of a module above to the inbox of those concerned. */
@ApiTest
@EnableScenarios
class NotificationsModuleTests {

  private final MemberId actor = new MemberId(UUID.randomUUID());
  private final MemberId follower = new MemberId(UUID.randomUUID());
  private final MemberId mentioned = new MemberId(UUID.randomUUID());
  private final MemberId stranger = new MemberId(UUID.randomUUID());

  @Autowired Inbox inbox;
  @Autowired Topics topics;
  @Autowired JdbcClient database;
  @Autowired ApplicationEventPublisher publisher;
  @Autowired PlatformTransactionManager transactions;

  @Test
  void committedEventReachesExactlyItsAudience(Scenario scenario) {
    topics.follow("rfc:12", List.of(actor, follower, mentioned), Requests.WHEN);
    var request =
        request(
            NotificationKind.COMMENT_ADDED,
            Audience.topic("rfc:12").without(List.of(mentioned)),
            actor);

    scenario
        .publish(request)
        .andWaitForEventOfType(NotificationStored.class)
        .matching(stored -> stored.request().id().equals(request.id()))
        .toArriveAndVerify(stored -> assertThat(stored.request()).isEqualTo(request));

    await().until(() -> unread(follower) == 1);
    assertThat(List.of(unread(actor), unread(mentioned), unread(stranger)))
        .containsExactly(0, 0, 0);
  }

  @Test
  void eventOfARolledBackTransactionTellsNobody(Scenario scenario) {
    var undone = request(NotificationKind.RFC_OPENED, Audience.everyone(), actor, "Undone");
    var done = request(NotificationKind.RFC_OPENED, Audience.everyone(), actor, "Done");

    scenario
        .stimulate((_, events) -> {
          new TransactionTemplate(transactions)
              .executeWithoutResult(status -> {
                events.publishEvent(undone);
                status.setRollbackOnly();
              });
          new TransactionTemplate(transactions)
              .executeWithoutResult(_ -> events.publishEvent(done));
        })
        .andWaitForEventOfType(NotificationStored.class)
        .toArrive();

    await().until(() -> unread(stranger) == 1);
    assertThat(inbox.newest(inbox.of(stranger), 10))
        .singleElement()
        .satisfies(it -> assertThat(it.title()).isEqualTo("Done"));
  }

  @Test
  void nothingIsLeftInTheRegistryOfWhatArrived() {
    new TransactionTemplate(transactions)
        .executeWithoutResult(_ ->
            publisher.publishEvent(
                request(NotificationKind.RFC_OPENED, Audience.everyone(), null)));

    await().until(() -> unread(stranger) == 1);
    await()
        .until(() ->
            database
                    .sql("select count(*) from platform.event_publication")
                    .query(Integer.class)
                    .single()
                == 0);
  }

  private int unread(MemberId member) {
    return inbox.unread(inbox.of(member));
  }
}
