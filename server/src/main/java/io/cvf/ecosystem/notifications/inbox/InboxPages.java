package io.cvf.ecosystem.notifications.inbox;

import io.cvf.ecosystem.notifications.NotificationKind;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.database.Timestamps;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * Looks up what concerns a member. What concerns everyone is found by kind, the rest by the topics
 * followed or by name; each way reads no more of an index than the page holds, whatever the number
 * of members and of happenings.
 */
@Repository
class InboxPages {

  /**
   * %1$s: asc or desc; %2$s: a condition on e. Pairs are compared so that only the index on the
   * pair gives the order: by that on the position alone all that is for others would be passed
   * over.
   */
  private static final String CONCERNING =
      """
      (select e.position from unnest(:kinds::text[]) as wanted (kind) cross join lateral (
         select e.position from notifications.event e
         where e.audience = 'EVERYONE'
           and (e.kind, e.position) > (wanted.kind, greatest(:above, :joined))
           and (e.kind, e.position) < (wanted.kind, :before)
           and :member <> all (e.left_out) and %2$s
         order by e.kind %1$s, e.position %1$s limit :limit) e
       union all
       select e.position from notifications.subscription s cross join lateral (
         select e.position from notifications.event e
         where e.audience = 'TOPIC'
           and (e.topic, e.position) > (s.topic, greatest(:above, s.since))
           and (e.topic, e.position) < (s.topic, :before)
           and e.position <= coalesce(s.until, e.position)
           and e.kind = any (:kinds) and :member <> all (e.left_out) and %2$s
         order by e.topic %1$s, e.position %1$s limit :limit) e
       where s.member = :member
       union all
       (select e.position from notifications.recipient r
        join notifications.event e on e.position = r.position
        where r.member = :member and r.position > :above and r.position < :before
          and e.kind = any (:kinds) and %2$s
        order by r.position %1$s limit :limit))
      """;

  private static final String EXCEPTED =
      """
      exists (
        select from notifications.read_exception x
        where x.member = :member and x.position = e.position)\
      """;

  /** Above what was read up to all but the exceptions, below it the exceptions alone. */
  private static final String UNREAD =
      CONCERNING.formatted("desc", "not " + EXCEPTED)
          + """
          union all
          (select e.position from notifications.read_exception x
           join notifications.event e on e.position = x.position
           where x.member = :member and x.position <= :readUpTo
             and x.position > :after and x.position < :before and e.kind = any (:kinds)
           order by x.position desc limit :limit)
          """;

  private final JdbcClient database;

  InboxPages(JdbcClient database) {
    this.database = database;
  }

  /** The latest of them, newest first. */
  List<Notification> newest(Reach reach, ReadMark mark, int limit) {
    var positions = reach.unreadOnly() ? UNREAD : CONCERNING.formatted("desc", "true");
    return with(
            reach,
            mark,
            limit,
            """
            with page as materialized (
              select position from (%s) found order by position desc limit :limit)
            select e.*, (e.position <= :readUpTo) <> %s as read
            from page join notifications.event e on e.position = page.position
            order by e.position desc
            """
                .formatted(positions, EXCEPTED))
        .query(InboxPages::notification)
        .list();
  }

  /** How many are unread, at most {@code limit}. */
  int unread(Reach reach, ReadMark mark, int limit) {
    return with(
            reach.unread(),
            mark,
            limit,
            "select count(*) from (select position from (%s) found limit :limit) counted"
                .formatted(UNREAD))
        .query(Integer.class)
        .single();
  }

  /** The lowest unread position above what was read up to. */
  Optional<Long> firstUnread(Reach reach, ReadMark mark) {
    var above = reach.after(Math.max(reach.after(), mark.readUpTo()));
    return with(
            above,
            mark,
            1,
            "select position from (%s) found order by position limit 1"
                .formatted(CONCERNING.formatted("asc", "not " + EXCEPTED)))
        .query(Long.class)
        .optional();
  }

  private StatementSpec with(Reach reach, ReadMark mark, int limit, String sql) {
    var above = reach.unreadOnly() ? Math.max(reach.after(), mark.readUpTo()) : reach.after();
    return database
        .sql(sql)
        .param("member", reach.member().value())
        .param("kinds", reach.kindNames())
        .param("after", reach.after())
        .param("above", above)
        .param("before", reach.before())
        .param("joined", mark.since())
        .param("readUpTo", mark.readUpTo())
        .param("limit", limit);
  }

  static Notification notification(ResultSet row, int number) throws SQLException {
    var actor = row.getObject("actor", UUID.class);
    return new Notification(
        row.getLong("position"),
        row.getObject("id", UUID.class),
        NotificationKind.valueOf(row.getString("kind")),
        actor == null ? null : new MemberId(actor),
        row.getString("title"),
        row.getString("text"),
        row.getString("link"),
        Timestamps.instant(row, "occurred_at"),
        row.getBoolean("read"));
  }
}
