package io.cvf.ecosystem.community.reputation;

import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.database.Timestamps;
import io.cvf.rules.reputation.EntryKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The entries of the ledger, and the sums that are kept beside them. */
@Repository
class Entries {

  private static final String POSTED =
      """
      select e.*, e.points + coalesce(c.points, 0) as standing,
        coalesce(c.taken_back, false) as taken_back, coalesce(c.reinstated, false) as reinstated,
        v.id as void_id, v.decided_by as voided_by
      from community.reputation_entry e
      left join lateral (
        select sum(points)::integer as points, bool_or(kind = 'UPVOTE_TAKEN_BACK') as taken_back,
          bool_or(kind = 'REINSTATEMENT') as reinstated
        from community.reputation_entry where corrects = e.id) c on true
      left join community.reputation_entry v on v.corrects = e.id and v.kind = 'VOID'
      """;

  private final JdbcClient database;

  Entries(JdbcClient database) {
    this.database = database;
  }

  /** Of several who post for many members each, one at a time: their orders might differ. */
  void lockForMany() {
    database
        .sql("select pg_advisory_xact_lock(hashtextextended('community.reputation', 0))")
        .query((row, n) -> n)
        .single();
  }

  /** Makes whoever posts for these members wait until this transaction ends. */
  void lock(Collection<MemberId> receivers) {
    var ids = ids(receivers);
    database
        .sql(
            """
            insert into community.reputation_score (member_id)
            select id from community.member where id = any(:ids) order by id
            on conflict do nothing
            """)
        .param("ids", ids)
        .update();
    database
        .sql(
            """
            select member_id from community.reputation_score
            where member_id = any(:ids) order by member_id for update
            """)
        .param("ids", ids)
        .query(UUID.class)
        .list();
  }

  /**
   * Writes the entry once for each receiver who does not have it yet; they are locked.
   *
   * @return how many it was written for
   */
  int add(NewEntry entry, Collection<MemberId> receivers) {
    var limits = entry.limits();
    var certificate = entry.certificate();
    var correction = entry.correction();
    return database
        .sql(
            """
            with counted as (
              update community.reputation_score s set entries = entries + 1
              where member_id = any(:receivers) and (:repeatable or not exists (
                select from community.reputation_entry e
                where e.member_id = s.member_id and e.deed = :deed))
              returning member_id, entries
            ), added as (
              insert into community.reputation_entry (
                member_id, number, kind, deed, nominal_points, points, cut, earned_on, occurred_at,
                giver_id, day_limit, giver_limit, giver_days, rfc_id, rfc_number, comment_id,
                certification_id, level, expires_on, corrects, decided_by, reason)
              select member_id, entries, :kind, :deed, :nominal, :points, :cut, :earnedOn, :at,
                :giver, :dayLimit, :giverLimit, :giverDays, :rfc, :rfcNumber, :comment,
                :certification, :level, :expiresOn, :corrects, :by, :reason
              from counted
              returning id, member_id
            ), of_day as (
              insert into community.reputation_day as d (member_id, day, points)
              select member_id, :earnedOn, :points from added where :fades and :points <> 0
              on conflict (member_id, day) do update set points = d.points + excluded.points
            ), certified as (
              insert into community.reputation_certificate (
                entry_id, member_id, level, points, valid_from, expires_on)
              select id, member_id, :level, :points, :at, :expiresOn from added
              where :kind = 'CERTIFICATION'
            ), ended as (
              update community.reputation_certificate set ended_at = :at
              where entry_id = :corrects and :kind = 'VOID'
            )
            select count(*) from added
            """)
        .param("receivers", ids(receivers))
        .param("repeatable", entry.kind().isFromPeer())
        .param("kind", entry.kind().name())
        .param("deed", entry.deed())
        .param("nominal", entry.nominal())
        .param("points", entry.grant().points())
        .param("cut", entry.grant().cut().name())
        .param("earnedOn", entry.earnedOn())
        .param("at", Timestamps.of(entry.at()))
        .param("fades", entry.fades())
        .param("giver", id(entry.giver()), Types.OTHER)
        .param("dayLimit", limits == null ? null : limits.perDay(), Types.INTEGER)
        .param("giverLimit", limits == null ? null : limits.perGiver(), Types.INTEGER)
        .param("giverDays", limits == null ? null : limits.giverDays(), Types.INTEGER)
        .param("rfc", entry.subject().rfc(), Types.OTHER)
        .param("rfcNumber", entry.subject().rfcNumber(), Types.INTEGER)
        .param("comment", entry.subject().comment(), Types.OTHER)
        .param("certification", certificate == null ? null : certificate.id(), Types.OTHER)
        .param("level", certificate == null ? null : certificate.level(), Types.VARCHAR)
        .param("expiresOn", certificate == null ? null : certificate.expiresOn(), Types.DATE)
        .param("corrects", correction == null ? null : correction.entry().value(), Types.OTHER)
        .param("by", correction == null ? null : id(correction.by()), Types.OTHER)
        .param("reason", correction == null ? null : correction.reason(), Types.VARCHAR)
        .query(Integer.class)
        .single();
  }

  Optional<PostedEntry> find(EntryId id) {
    return database
        .sql(POSTED + "where e.id = :id")
        .param("id", id.value())
        .query(Entries::posted)
        .optional();
  }

  /** The newest of those that say the member was rewarded for it. */
  Optional<PostedEntry> latest(MemberId member, String deed) {
    return database
        .sql(
            POSTED
                + "where e.member_id = :member and e.deed = :deed order by e.number desc limit 1")
        .param("member", member.value())
        .param("deed", deed)
        .query(Entries::posted)
        .optional();
  }

  /** Whether a moderator voided what the member got for the deed, and no appeal changed that. */
  boolean isVoided(MemberId member, String deed) {
    return database
        .sql(
            """
            select exists (
              select from community.reputation_entry e
              join community.reputation_entry v on v.corrects = e.id and v.kind = 'VOID'
              where e.member_id = :member and e.deed = :deed and not exists (
                select from community.reputation_entry
                where corrects = e.id and kind = 'REINSTATEMENT'))
            """)
        .param("member", member.value())
        .param("deed", deed)
        .query(Boolean.class)
        .single();
  }

  /** Upvotes among the members since then that still stand, by receiver. */
  List<PostedEntry> standingUpvotes(Collection<MemberId> members, LocalDate since) {
    return database
        .sql(
            POSTED
                + """
                where e.kind = 'COMMENT_UPVOTED' and e.earned_on > :since
                  and e.member_id = any(:members) and e.giver_id = any(:members)
                  and v.id is null and not coalesce(c.taken_back, false)
                order by e.member_id, e.number
                """)
        .param("since", since)
        .param("members", ids(members))
        .query(Entries::posted)
        .list();
  }

  /** What the limits of peers' gifts count. */
  record FromPeers(int today, int fromGiver) {}

  FromPeers fromPeers(MemberId receiver, MemberId giver, LocalDate today, LocalDate since) {
    return database
        .sql(
            """
            select
              (select coalesce(sum(points), 0) from community.reputation_entry
               where member_id = :receiver and giver_id is not null and earned_on = :today) as today,
              (select coalesce(sum(points), 0) from community.reputation_entry
               where member_id = :receiver and giver_id = :giver and earned_on > :since) as giver
            """)
        .param("receiver", receiver.value())
        .param("giver", giver.value())
        .param("today", today)
        .param("since", since)
        .query((row, _) -> new FromPeers(row.getInt("today"), row.getInt("giver")))
        .single();
  }

  /** Whether somebody earned points as an author of the RFC. */
  boolean isAuthor(MemberId member, UUID rfc) {
    return database
        .sql(
            """
            select exists (select from community.reputation_entry
              where rfc_id = :rfc and member_id = :member and kind like 'RFC%')
            """)
        .param("rfc", rfc)
        .param("member", member.value())
        .query(Boolean.class)
        .single();
  }

  private static PostedEntry posted(ResultSet row, int number) throws SQLException {
    var voidId = row.getObject("void_id", UUID.class);
    return new PostedEntry(
        new EntryId(row.getObject("id", UUID.class)),
        new MemberId(row.getObject("member_id", UUID.class)),
        EntryKind.valueOf(row.getString("kind")),
        row.getInt("points"),
        row.getInt("standing"),
        row.getObject("earned_on", LocalDate.class),
        new NewEntry.Subject(
            row.getObject("rfc_id", UUID.class),
            row.getObject("rfc_number", Integer.class),
            row.getObject("comment_id", UUID.class)),
        member(row, "giver_id"),
        row.getBoolean("taken_back"),
        voidId == null
            ? null
            : new PostedEntry.Voiding(
                new EntryId(voidId), member(row, "voided_by"), row.getBoolean("reinstated")));
  }

  private static @Nullable MemberId member(ResultSet row, String column) throws SQLException {
    var id = row.getObject(column, UUID.class);
    return id == null ? null : new MemberId(id);
  }

  private static @Nullable UUID id(@Nullable MemberId member) {
    return member == null ? null : member.value();
  }

  private static UUID[] ids(Collection<MemberId> members) {
    return members.stream().map(MemberId::value).distinct().toArray(UUID[]::new);
  }
}
