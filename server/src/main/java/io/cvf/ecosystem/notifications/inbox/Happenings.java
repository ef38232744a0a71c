package io.cvf.ecosystem.notifications.inbox;

import static java.util.stream.Collectors.toSet;

import io.cvf.ecosystem.notifications.Audience;
import io.cvf.ecosystem.platform.access.MemberId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Looks from the side of what happened: in its order, and whom it concerns. */
@Repository
class Happenings {

  private final JdbcClient database;

  Happenings(JdbcClient database) {
    this.database = database;
  }

  List<Notification> announcements(int limit) {
    return database
        .sql(
            """
            select *, false as read from notifications.event
            where position in (
              select e.position
              from (select distinct kind from notifications.event where audience = 'EVERYONE') k
              cross join lateral (
                select position from notifications.event
                where audience = 'EVERYONE' and (kind, position) > (k.kind, 0)
                  and (kind, position) < (k.kind, 9223372036854775807)
                order by kind desc, position desc limit :limit) e)
            order by position desc limit :limit
            """)
        .param("limit", limit)
        .query(InboxPages::notification)
        .list();
  }

  List<Happening> after(long position, int limit) {
    return database
        .sql(
            """
            select *, false as read from notifications.event
            where position > :position order by position limit :limit
            """)
        .param("position", position)
        .param("limit", limit)
        .query(Happenings::happening)
        .list();
  }

  Set<MemberId> concerned(Happening happening, Collection<MemberId> members) {
    var candidates = members.stream().filter(it -> !happening.leftOut().contains(it)).toList();
    var table =
        switch (happening.audience()) {
          case EVERYONE ->
              """
              select member from unnest(:members::uuid[]) as member where not exists (
                select from notifications.reader r
                where r.member = member.member and r.since >= :position)
              """;
          case TOPIC ->
              """
              select member from notifications.subscription
              where topic = :topic and since < :position
                and :position <= coalesce(until, :position)
              """;
          case MEMBERS -> "select member from notifications.recipient where position = :position";
        };
    return database
        .sql("select member from (%s) told where member = any(:members)".formatted(table))
        .param("members", candidates.stream().map(MemberId::value).toArray(UUID[]::new))
        .param("position", happening.position())
        .param("topic", happening.topic())
        .query((row, _) -> new MemberId(row.getObject("member", UUID.class)))
        .set();
  }

  private static Happening happening(ResultSet row, int number) throws SQLException {
    return new Happening(
        InboxPages.notification(row, number),
        Audience.To.valueOf(row.getString("audience")),
        row.getString("topic"),
        Arrays.stream((UUID[]) row.getArray("left_out").getArray())
            .map(MemberId::new)
            .collect(toSet()));
  }
}
