package io.cvf.ecosystem.community.reputation;

import static io.cvf.ecosystem.platform.database.Timestamps.instant;
import static io.cvf.ecosystem.platform.database.Timestamps.instantOrNull;

import io.cvf.ecosystem.community.moderation.ModerationCases.Place;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.database.Timestamps;
import io.cvf.ecosystem.platform.web.Cursor;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rings of members who upvote each other, for moderators to look at. */
@Repository
class Rings {

  private final JdbcClient database;

  Rings(JdbcClient database) {
    this.database = database;
  }

  enum State {
    OPEN,
    VOIDED,
    DISMISSED
  }

  record Flag(
      UUID id,
      String kind,
      List<MemberId> members,
      int upvotes,
      Instant flaggedAt,
      State state,
      @Nullable Closing closing) {}

  record Closing(MemberId by, Instant at, String reason) {}

  /**
   * Flags pairs that upvoted each other, and rings of three or four in which each upvoted the next
   * but not the one before, so often since then. What a moderator has judged is not counted again.
   *
   * @param least upvotes from each to the next
   * @return how many flags are new or have grown
   */
  int flag(Instant since, int least, Instant now) {
    return database
        .sql(
            """
            with upvote as (
              select e.giver_id as giver, e.member_id as receiver, count(*)::integer as times
              from community.reputation_entry e
              where e.kind = 'COMMENT_UPVOTED' and e.occurred_at > :since
                and not exists (select from community.reputation_entry where corrects = e.id)
                and not exists (
                  select from community.reputation_flag f
                  where f.state <> 'OPEN' and f.closed_at >= e.occurred_at
                    and f.members @> array[e.giver_id, e.member_id])
              group by 1, 2
              having count(*) >= :least
            ), one_way as (
              select * from upvote u where not exists (
                select from upvote where giver = u.receiver and receiver = u.giver)
            ), ring as (
              select array[a.giver, a.receiver] as members, a.times + b.times as times
              from upvote a
              join upvote b on b.giver = a.receiver and b.receiver = a.giver
              where a.giver < a.receiver
              union all
              select array[a.giver, b.giver, c.giver], a.times + b.times + c.times
              from one_way a
              join one_way b on b.giver = a.receiver
              join one_way c on c.giver = b.receiver and c.receiver = a.giver
              where a.giver < least(b.giver, c.giver)
              union all
              select array[a.giver, b.giver, c.giver, d.giver],
                a.times + b.times + c.times + d.times
              from one_way a
              join one_way b on b.giver = a.receiver
              join one_way c on c.giver = b.receiver and c.giver <> a.giver
              join one_way d on d.giver = c.receiver and d.receiver = a.giver
                and d.giver <> b.giver
              where a.giver < least(b.giver, c.giver, d.giver)
            ), found as (
              select (select array_agg(m order by m) from unnest(members) m) as members, times
              from ring
            )
            insert into community.reputation_flag as f (kind, members, upvotes, flagged_at)
            select 'RECIPROCAL_RING', members, max(times), :now from found group by members
            on conflict (members) where state = 'OPEN'
              do update set upvotes = excluded.upvotes where f.upvotes < excluded.upvotes
            """)
        .param("since", Timestamps.of(since))
        .param("least", least)
        .param("now", Timestamps.of(now))
        .update();
  }

  /** Newest first. */
  Page<Flag> page(@Nullable State state, Paging paging) {
    var rows =
        database
            .sql(
                """
                select * from community.reputation_flag
                where (:state::text is null or state = :state)
                  and (:after::uuid is null or id < :after)
                order by id desc limit :limit
                """)
            .param("state", state == null ? null : state.name(), Types.VARCHAR)
            .param("after", paging.after().map(it -> it.uuid(0)).orElse(null), Types.OTHER)
            .param("limit", paging.fetch())
            .query(Rings::flag)
            .list();
    return Page.of(rows, paging, last -> Cursor.of(last.id()));
  }

  /** Open ones the moderator is not part of, the longest waiting first. */
  List<Flag> waiting(Place behind, int limit, MemberId moderator) {
    return database
        .sql(
            """
            select * from community.reputation_flag
            where state = 'OPEN' and (flagged_at, id) > (:since, :behind)
              and :moderator <> all(members)
            order by flagged_at, id limit :limit
            """)
        .param("since", Timestamps.of(behind.since()))
        .param("behind", behind.caseId())
        .param("moderator", moderator.value())
        .param("limit", limit)
        .query(Rings::flag)
        .list();
  }

  /** Kept from everyone else until this transaction ends. */
  Optional<Flag> lock(UUID id) {
    return database
        .sql("select * from community.reputation_flag where id = :id for update")
        .param("id", id)
        .query(Rings::flag)
        .optional();
  }

  void close(UUID id, State state, Closing closing) {
    database
        .sql(
            """
            update community.reputation_flag
            set state = :state, closed_at = :at, closed_by = :by, closed_reason = :reason
            where id = :id
            """)
        .param("id", id)
        .param("state", state.name())
        .param("at", Timestamps.of(closing.at()))
        .param("by", closing.by().value())
        .param("reason", closing.reason())
        .update();
  }

  private static Flag flag(ResultSet row, int number) throws SQLException {
    var closedAt = instantOrNull(row, "closed_at");
    return new Flag(
        row.getObject("id", UUID.class),
        row.getString("kind"),
        Arrays.stream((UUID[]) row.getArray("members").getArray()).map(MemberId::new).toList(),
        row.getInt("upvotes"),
        instant(row, "flagged_at"),
        State.valueOf(row.getString("state")),
        closedAt == null
            ? null
            : new Closing(
                new MemberId(row.getObject("closed_by", UUID.class)),
                closedAt,
                row.getString("closed_reason")));
  }
}
