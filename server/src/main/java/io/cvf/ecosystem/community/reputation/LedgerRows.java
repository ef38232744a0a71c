package io.cvf.ecosystem.community.reputation;

import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.database.Timestamps;
import io.cvf.rules.reputation.Cut;
import io.cvf.rules.reputation.EntryKind;
import io.cvf.rules.reputation.PeerLimits;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The whole ledger, batch by batch. */
@Repository
class LedgerRows {

  static final UUID FIRST = new UUID(0, 0);

  private final JdbcClient database;

  LedgerRows(JdbcClient database) {
    this.database = database;
  }

  /** One line of the published ledger. */
  record Line(
      UUID member,
      String username,
      int number,
      UUID id,
      EntryKind kind,
      int nominal,
      int points,
      Cut cut,
      LocalDate earnedOn,
      Instant occurredAt,
      @Nullable UUID giver,
      @Nullable PeerLimits limits,
      @Nullable UUID corrects,
      @Nullable LocalDate expiresOn,
      @Nullable Integer rfc,
      @Nullable UUID comment,
      @Nullable UUID certification,
      @Nullable String level) {}

  /** By member and number, those after a member's number. */
  List<Line> after(UUID member, int number, int limit) {
    return database
        .sql(
            """
            select e.*, m.username
            from community.reputation_entry e join community.member m on m.id = e.member_id
            where (e.member_id, e.number) > (:member, :number)
            order by e.member_id, e.number limit :limit
            """)
        .param("member", member)
        .param("number", number)
        .param("limit", limit)
        .query(LedgerRows::line)
        .list();
  }

  /** Those who have entries, by id, after one. */
  List<MemberId> membersAfter(UUID member, int limit) {
    return database
        .sql(
            """
            select member_id from community.reputation_score
            where member_id > :member and entries > 0
            order by member_id limit :limit
            """)
        .param("member", member)
        .param("limit", limit)
        .query((row, _) -> new MemberId(row.getObject("member_id", UUID.class)))
        .list();
  }

  private static Line line(ResultSet row, int number) throws SQLException {
    var dayLimit = row.getObject("day_limit", Integer.class);
    return new Line(
        row.getObject("member_id", UUID.class),
        row.getString("username"),
        row.getInt("number"),
        row.getObject("id", UUID.class),
        EntryKind.valueOf(row.getString("kind")),
        row.getInt("nominal_points"),
        row.getInt("points"),
        Cut.valueOf(row.getString("cut")),
        row.getObject("earned_on", LocalDate.class),
        Timestamps.instant(row, "occurred_at"),
        row.getObject("giver_id", UUID.class),
        dayLimit == null
            ? null
            : new PeerLimits(dayLimit, row.getInt("giver_limit"), row.getInt("giver_days")),
        row.getObject("corrects", UUID.class),
        row.getObject("expires_on", LocalDate.class),
        row.getObject("rfc_number", Integer.class),
        row.getObject("comment_id", UUID.class),
        row.getObject("certification_id", UUID.class),
        row.getString("level"));
  }
}
