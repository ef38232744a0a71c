package io.cvf.ecosystem.notifications.inbox;

import io.cvf.ecosystem.notifications.NotificationRequested;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.database.Timestamps;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of what has happened. */
@Repository
class StoredEvents {

  /** Names the lock in the database; no other module takes it. */
  private static final long STORING = 0x6e6f_7469_6679L;

  private static final int MAX_TITLE = 300;
  private static final int MAX_TEXT = 1_000;

  private final JdbcClient database;

  StoredEvents(JdbcClient database) {
    this.database = database;
  }

  /**
   * The position of the happening; empty when it is stored already. Whoever stores waits until the
   * one before has committed, which makes positions follow the order of commits.
   */
  Optional<Long> add(NotificationRequested request, Set<MemberId> leftOut) {
    database
        .sql("select pg_advisory_xact_lock(:storing)")
        .param("storing", STORING)
        .query((row, _) -> true)
        .single();
    return database
        .sql(
            """
            insert into notifications.event
              (id, kind, audience, topic, left_out, actor, title, text, link, occurred_at)
            values
              (:id, :kind, :audience, :topic, :leftOut, :actor, left(:title, %d), left(:text, %d),
               :link, :occurredAt)
            on conflict (id) do nothing
            returning position
            """
                .formatted(MAX_TITLE, MAX_TEXT))
        .param("id", request.id())
        .param("kind", request.kind().name())
        .param("audience", request.audience().to().name())
        .param("topic", request.audience().topic())
        .param("leftOut", ids(leftOut))
        .param("actor", request.actor() == null ? null : request.actor().value())
        .param("title", request.title())
        .param("text", request.text())
        .param("link", request.link())
        .param("occurredAt", Timestamps.of(request.occurredAt()))
        .query(Long.class)
        .optional();
  }

  void addRecipients(long position, Collection<MemberId> members) {
    database
        .sql(
            """
            insert into notifications.recipient (member, position)
            select member, :position from unnest(:members::uuid[]) as member
            """)
        .param("position", position)
        .param("members", ids(members))
        .update();
  }

  /** Tells every node, once this transaction commits, that something happened. */
  void announceNews() {
    announce("");
  }

  /** Tells every node, once this transaction commits, that a member has read something. */
  void announceReading(MemberId member) {
    announce(member.toString());
  }

  private void announce(String whose) {
    database
        .sql("select pg_notify(:channel, :whose)")
        .param("channel", Signals.CHANNEL)
        .param("whose", whose)
        .query((row, _) -> true)
        .single();
  }

  Optional<Long> positionOf(UUID id) {
    return database
        .sql("select position from notifications.event where id = :id")
        .param("id", id)
        .query(Long.class)
        .optional();
  }

  /** The position of the latest happening; 0 before the first. */
  long latest() {
    return database
        .sql("select coalesce(max(position), 0) from notifications.event")
        .query(Long.class)
        .single();
  }

  /** Removes some of those before the moment, and with them who was told and who has read them. */
  int removeSomeBefore(Instant limit, int most) {
    return database
        .sql(
            """
            delete from notifications.event where position in (
              select position from notifications.event
              where occurred_at < :limit
              order by occurred_at limit :most)
            """)
        .param("limit", Timestamps.of(limit))
        .param("most", most)
        .update();
  }

  private static UUID[] ids(Collection<MemberId> members) {
    return members.stream().map(MemberId::value).toArray(UUID[]::new);
  }
}
