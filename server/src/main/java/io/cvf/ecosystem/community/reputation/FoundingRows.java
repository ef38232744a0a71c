package io.cvf.ecosystem.community.reputation;

import static io.cvf.ecosystem.platform.database.Timestamps.instant;

import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.database.Timestamps;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whether the community is still being founded, and by whom. */
@Repository
class FoundingRows {

  private final JdbcClient database;

  FoundingRows(JdbcClient database) {
    this.database = database;
  }

  /**
   * @param endedAt null while founding lasts
   * @param membersAboveFloor how many have ever stood above the floor
   */
  record State(@Nullable Instant endedAt, int membersAboveFloor) {}

  State state() {
    return database
        .sql(
            """
            select ended_at, (select count(*) from community.reputation_score
                              where above_floor_at is not null)::integer as above
            from community.founding
            """)
        .query(
            (row, _) -> new State(Timestamps.instantOrNull(row, "ended_at"), row.getInt("above")))
        .single();
  }

  boolean isActive() {
    return database
        .sql("select ended_at is null from community.founding")
        .query(Boolean.class)
        .single();
  }

  /** Ends founding if enough have risen; of two who rise at once the second sees both. */
  boolean endIfGrown(int needed, Instant now) {
    if (!database
        .sql("select ended_at is null from community.founding for update")
        .query(Boolean.class)
        .single()) {
      return false;
    }
    return database
            .sql(
                """
                update community.founding set ended_at = :now
                where :needed <= (select count(*) from community.reputation_score
                                  where above_floor_at is not null)
                """)
            .param("now", Timestamps.of(now))
            .param("needed", needed)
            .update()
        == 1;
  }

  record Elector(
      MemberId member,
      String username,
      Instant admittedAt,
      MemberId admittedBy,
      Instant verifiedSince) {}

  /** By username. */
  List<Elector> electors(int limit) {
    return database
        .sql(
            """
            select e.*, m.username, m.joined_at
            from community.founding_elector e join community.member m on m.id = e.member_id
            order by m.username limit :limit
            """)
        .param("limit", limit)
        .query((row, _) ->
            new Elector(
                new MemberId(row.getObject("member_id", UUID.class)),
                row.getString("username"),
                instant(row, "admitted_at"),
                new MemberId(row.getObject("admitted_by", UUID.class)),
                instant(row, "joined_at")))
        .list();
  }

  int count() {
    return database
        .sql("select count(*) from community.founding_elector")
        .query(Integer.class)
        .single();
  }

  /** False when the member is one already. */
  boolean add(MemberId member, MemberId by, String reason, Instant now) {
    return database
            .sql(
                """
                insert into community.founding_elector (member_id, admitted_at, admitted_by, reason)
                values (:member, :now, :by, :reason)
                on conflict do nothing
                """)
            .param("member", member.value())
            .param("now", Timestamps.of(now))
            .param("by", by.value())
            .param("reason", reason)
            .update()
        == 1;
  }

  boolean remove(MemberId member) {
    return database
            .sql("delete from community.founding_elector where member_id = :member")
            .param("member", member.value())
            .update()
        == 1;
  }

  Optional<MemberId> member(String username) {
    return database
        .sql("select id from community.member where username = :username")
        .param("username", username)
        .query(UUID.class)
        .optional()
        .map(MemberId::new);
  }
}
