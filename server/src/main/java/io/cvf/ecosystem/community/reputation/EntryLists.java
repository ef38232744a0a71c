package io.cvf.ecosystem.community.reputation;

import static io.cvf.ecosystem.platform.database.Timestamps.instant;
import static io.cvf.ecosystem.platform.database.Timestamps.instantOrNull;

import io.cvf.ecosystem.community.moderation.ModerationCases.Place;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.database.Timestamps;
import io.cvf.ecosystem.platform.web.Cursor;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import io.cvf.rules.reputation.Cut;
import io.cvf.rules.reputation.EntryKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A member's entries as readers see them. */
@Repository
class EntryLists {

  /** Reversals and what they reverse count together. */
  private static final String WITH_ORIGIN =
      """
      from community.reputation_entry e
      left join community.reputation_entry o on o.id = e.corrects
      """;

  private static final String LISTED =
      """
      select e.*, w.username as owner, r.title as rfc_title,
        coalesce(e.level, o.level) as of_level,
        coalesce(e.certification_id, o.certification_id) as of_certification,
        g.username as giver, g.suspended_at is not null as giver_suspended,
        c.standing, coalesce(o.kind, e.kind) <> 'CERTIFICATION' as fades,
        v.id as void_id, v.reason as void_reason, v.occurred_at as voided_at,
        v.decided_by as voided_by, j.username as voided_by_name,
        a.appeal, a.appealed_at, a.upheld, a.decision_reason
      """
          + WITH_ORIGIN
          + """
          join community.member w on w.id = e.member_id
          left join community.rfc r on r.id = e.rfc_id
          left join community.member g on g.id = e.giver_id
          cross join lateral (
            select e.points + coalesce(sum(points), 0) as standing
            from community.reputation_entry where corrects = e.id) c
          left join community.reputation_entry v on v.corrects = e.id and v.kind = 'VOID'
          left join community.member j on j.id = v.decided_by
          left join community.reputation_appeal a on a.void_id = v.id
          """;

  private final JdbcClient database;

  EntryLists(JdbcClient database) {
    this.database = database;
  }

  /** Newest first. */
  Page<ListedEntry> page(MemberId member, Paging paging) {
    var rows =
        database
            .sql(
                LISTED
                    + """
                    where e.member_id = :member and e.number < :before
                    order by e.number desc limit :limit
                    """)
            .param("member", member.value())
            .param(
                "before", paging.after().map(it -> it.number(0)).orElse((long) Integer.MAX_VALUE))
            .param("limit", paging.fetch())
            .query(EntryLists::listed)
            .list();
    return Page.of(rows, paging, last -> Cursor.of(last.number()));
  }

  /** A voided entry whose owner waits for a decision. */
  record Appealed(ListedEntry entry, MemberId owner, String username) {}

  /** The longest waiting first, equally old ones by what voided them. */
  List<Appealed> openAppeals(Place behind, int limit) {
    return database
        .sql(
            LISTED
                + """
                where a.appealed_at is not null and a.upheld is null
                  and (a.appealed_at, a.void_id) > (:since, :behind)
                order by a.appealed_at, a.void_id limit :limit
                """)
        .param("since", Timestamps.of(behind.since()))
        .param("behind", behind.caseId())
        .param("limit", limit)
        .query((row, index) ->
            new Appealed(
                listed(row, index),
                new MemberId(row.getObject("member_id", UUID.class)),
                row.getString("owner")))
        .list();
  }

  /** Points of one kind from one day, corrections included. */
  record OfDay(EntryKind kind, LocalDate earnedOn, LocalDate postedOn, int points) {}

  /** All that fades, as it was posted. */
  List<OfDay> days(MemberId member) {
    return database
        .sql(
            """
            select coalesce(o.kind, e.kind) as of_kind, e.earned_on,
              (e.occurred_at at time zone 'UTC')::date as posted_on, sum(e.points) as points
            """
                + WITH_ORIGIN
                + """
                where e.member_id = :member and coalesce(o.kind, e.kind) <> 'CERTIFICATION'
                group by 1, 2, 3
                """)
        .param("member", member.value())
        .query((row, _) ->
            new OfDay(
                EntryKind.valueOf(row.getString("of_kind")),
                row.getObject("earned_on", LocalDate.class),
                row.getObject("posted_on", LocalDate.class),
                row.getInt("points")))
        .list();
  }

  /** A certification, as far as it counts for the score. */
  record Certified(
      EntryId entry,
      int points,
      Instant from,
      @Nullable LocalDate expiresOn,
      @Nullable Instant endedAt) {

    boolean counts(Instant at) {
      return !from.isAfter(at)
          && (endedAt == null || endedAt.isAfter(at))
          && (expiresOn == null || expiresOn.isAfter(NewEntry.day(at)));
    }
  }

  List<Certified> certified(MemberId member) {
    return database
        .sql(
            """
            select * from community.reputation_certificate where member_id = :member
            order by points desc
            """)
        .param("member", member.value())
        .query((row, _) ->
            new Certified(
                new EntryId(row.getObject("entry_id", UUID.class)),
                row.getInt("points"),
                instant(row, "valid_from"),
                row.getObject("expires_on", LocalDate.class),
                instantOrNull(row, "ended_at")))
        .list();
  }

  private static ListedEntry listed(ResultSet row, int number) throws SQLException {
    var voidId = row.getObject("void_id", UUID.class);
    var appeal = row.getString("appeal");
    return new ListedEntry(
        new EntryId(row.getObject("id", UUID.class)),
        row.getInt("number"),
        EntryKind.valueOf(row.getString("kind")),
        row.getInt("points"),
        row.getInt("nominal_points"),
        Cut.valueOf(row.getString("cut")),
        row.getObject("earned_on", LocalDate.class),
        instant(row, "occurred_at"),
        row.getInt("standing"),
        row.getBoolean("fades"),
        ListedEntry.Subject.of(
            row.getObject("rfc_number", Integer.class),
            row.getString("rfc_title"),
            row.getObject("comment_id", UUID.class),
            row.getObject("of_certification", UUID.class),
            row.getString("of_level")),
        id(row, "giver_id"),
        row.getBoolean("giver_suspended") ? null : row.getString("giver"),
        row.getString("reason"),
        voidId == null
            ? null
            : new ListedEntry.Voided(
                row.getString("void_reason"),
                instant(row, "voided_at"),
                id(row, "voided_by"),
                row.getString("voided_by_name"),
                voidId),
        appeal == null
            ? null
            : new ListedEntry.Appeal(
                appeal,
                instant(row, "appealed_at"),
                row.getObject("upheld", Boolean.class),
                row.getString("decision_reason")));
  }

  private static @Nullable MemberId id(ResultSet row, String column) throws SQLException {
    var id = row.getObject(column, UUID.class);
    return id == null ? null : new MemberId(id);
  }
}
