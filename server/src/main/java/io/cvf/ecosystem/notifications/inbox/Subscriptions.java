package io.cvf.ecosystem.notifications.inbox;

import io.cvf.ecosystem.notifications.Topics;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.database.Timestamps;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The table of who follows what. It counts in positions, not in time: what is stored from now on
 * concerns a follower, and what was stored before still does after unfollowing.
 */
@Repository
class Subscriptions implements Topics {

  private static final String LATEST =
      "(select coalesce(max(position), 0) from notifications.event)";

  private final JdbcClient database;

  Subscriptions(JdbcClient database) {
    this.database = database;
  }

  @Override
  public void follow(String topic, Collection<MemberId> members, Instant since) {
    database
        .sql(
            """
            insert into notifications.subscription (member, topic, since, followed_at)
            select member, :topic, %s, :since from unnest(:members::uuid[]) as member
            on conflict do nothing
            """
                .formatted(LATEST))
        .param("topic", topic)
        .param("members", members.stream().map(MemberId::value).toArray(UUID[]::new))
        .param("since", Timestamps.of(since))
        .update();
  }

  @Override
  public void unfollow(String topic, MemberId member) {
    database
        .sql(
            """
            with latest as (select %s as position),
            unheard as (
              delete from notifications.subscription s using latest
              where s.topic = :topic and s.member = :member and s.until is null
                and s.since >= latest.position)
            update notifications.subscription s set until = latest.position from latest
            where s.topic = :topic and s.member = :member and s.until is null
              and s.since < latest.position
            """
                .formatted(LATEST))
        .param("topic", topic)
        .param("member", member.value())
        .update();
  }

  /** Those that ended before anything that is still kept. */
  int removeEnded() {
    return database
        .sql(
            """
            delete from notifications.subscription
            where until < (select min(position) from notifications.event)
            """)
        .update();
  }
}
