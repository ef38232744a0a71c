package io.cvf.ecosystem.platform.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cvf.ecosystem.notifications.Audience;
import io.cvf.ecosystem.notifications.NotificationKind;
import io.cvf.ecosystem.notifications.Requests;
import io.cvf.ecosystem.testing.DatabaseTest;
import io.cvf.ecosystem.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.core.EventSerializer;

@DatabaseTest
class EventRedeliveryTests {

  @Autowired EventRedelivery redelivery;
  @Autowired EventSerializer serializer;
  @Autowired JdbcClient database;
  @Autowired TestClock clock;

  @ParameterizedTest
  @ValueSource(strings = {"PUBLISHED", "PROCESSING", "FAILED", "RESUBMITTED"})
  void whatACrashedNodeLeftIsDelivered(String status) {
    leave(status, clock.instant().minus(EventRedelivery.PATIENCE).minusSeconds(10));

    redelivery.redeliver();

    await().until(() -> count("notifications.event") == 1);
    await().until(() -> count("platform.event_publication") == 0);
  }

  @Test
  void whatIsStillUnderWayIsLeftAlone() {
    leave("PROCESSING", clock.instant().minus(Duration.ofSeconds(30)));

    redelivery.redeliver();

    assertThat(
            database
                .sql("select status from platform.event_publication")
                .query(String.class)
                .single())
        .isEqualTo("PROCESSING");
    database.sql("delete from platform.event_publication").update();
  }

  private void leave(String status, Instant at) {
    var request = Requests.request(NotificationKind.RFC_OPENED, Audience.everyone(), null);
    database
        .sql(
            """
            insert into platform.event_publication
              (id, listener_id, event_type, serialized_event, publication_date, status,
               completion_attempts)
            values (:id, 'notifications.inbox', :type, :event, :at, :status, 1)
            """)
        .param("id", UUID.randomUUID())
        .param("type", request.getClass().getName())
        .param("event", serializer.serialize(request))
        .param("at", java.sql.Timestamp.from(at))
        .param("status", status)
        .update();
  }

  private int count(String table) {
    return database.sql("select count(*) from " + table).query(Integer.class).single();
  }
}
