package io.cvf.ecosystem.notifications.webhooks;

import static io.cvf.ecosystem.platform.database.Timestamps.instant;
import static io.cvf.ecosystem.platform.database.Timestamps.instantOrNull;

import io.cvf.ecosystem.platform.database.Timestamps;
import io.cvf.ecosystem.platform.web.Cursor;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of deliveries. */
@Repository
class Deliveries {

  private final JdbcClient database;

  Deliveries(JdbcClient database) {
    this.database = database;
  }

  Delivery add(UUID webhook, UUID event, String kind, String body, Instant now) {
    return database
        .sql(
            """
            insert into notifications.webhook_delivery
              (webhook, event, kind, body, state, requested_at, next_attempt_at)
            values (:webhook, :event, :kind, :body, 'WAITING', :now, :now)
            returning *
            """)
        .param("webhook", webhook)
        .param("event", event)
        .param("kind", kind)
        .param("body", body)
        .param("now", Timestamps.of(now))
        .query(Deliveries::delivery)
        .single();
  }

  Optional<Delivery> find(UUID id) {
    return database
        .sql("select * from notifications.webhook_delivery where id = :id")
        .param("id", id)
        .query(Deliveries::delivery)
        .optional();
  }

  /** Newest first. */
  Page<Delivery> page(UUID webhook, Paging paging) {
    var rows =
        database
            .sql(
                """
                select * from notifications.webhook_delivery
                where webhook = :webhook and (:before::uuid is null or id < :before)
                order by id desc limit :fetch
                """)
            .param("webhook", webhook)
            .param("before", paging.after().map(cursor -> cursor.uuid(0)).orElse(null))
            .param("fetch", paging.fetch())
            .query(Deliveries::delivery)
            .list();
    return Page.of(rows, paging, delivery -> Cursor.of(delivery.id()));
  }

  /**
   * Those that have waited longest; a disabled webhook only gets pings. Until the lease has passed
   * nobody else gets them; if by then nothing more was said, the node has crashed and they are sent
   * again.
   */
  List<Delivery> takeDue(Instant now, Duration lease, int most) {
    return database
        .sql(
            """
            update notifications.webhook_delivery
            set attempts = attempts + 1, next_attempt_at = :leaseEnd
            where id in (
              select d.id from notifications.webhook_delivery d
              join notifications.webhook w on w.id = d.webhook
              where d.state = 'WAITING' and d.next_attempt_at <= :now
                and (w.disabled_at is null or d.kind = 'PING')
              order by d.next_attempt_at
              limit :most
              for update of d skip locked)
            returning *
            """)
        .param("now", Timestamps.of(now))
        .param("leaseEnd", Timestamps.of(now.plus(lease)))
        .param("most", most)
        .query(Deliveries::delivery)
        .list();
  }

  /**
   * @param next null when there is no further attempt
   */
  void ended(UUID id, Attempt attempt, Delivery.State state, @Nullable Instant next) {
    database
        .sql(
            """
            update notifications.webhook_delivery
            set state = :state, status = :status, error = :error, response = :response,
                duration_ms = :duration, next_attempt_at = :next
            where id = :id
            """)
        .param("id", id)
        .param("state", state.name())
        .param("status", attempt.status())
        .param("error", attempt.error())
        .param("response", attempt.response())
        .param("duration", attempt.durationMs())
        .param("next", Timestamps.of(next))
        .update();
  }

  /** Puts it in line from its first attempt. */
  boolean queue(UUID id, Instant now) {
    return database
            .sql(
                """
                update notifications.webhook_delivery
                set state = 'WAITING', attempts = 0, next_attempt_at = :now
                where id = :id
                """)
            .param("id", id)
            .param("now", Timestamps.of(now))
            .update()
        == 1;
  }

  int removeRequestedBefore(Instant limit) {
    return database
        .sql("delete from notifications.webhook_delivery where requested_at < :limit")
        .param("limit", Timestamps.of(limit))
        .update();
  }

  private static Delivery delivery(ResultSet row, int number) throws SQLException {
    return new Delivery(
        row.getObject("id", UUID.class),
        row.getObject("webhook", UUID.class),
        row.getObject("event", UUID.class),
        row.getString("kind"),
        row.getString("body"),
        Delivery.State.valueOf(row.getString("state")),
        row.getInt("attempts"),
        row.getObject("status", Integer.class),
        row.getString("error"),
        row.getString("response"),
        row.getObject("duration_ms", Long.class),
        instant(row, "requested_at"),
        instantOrNull(row, "next_attempt_at"));
  }
}
