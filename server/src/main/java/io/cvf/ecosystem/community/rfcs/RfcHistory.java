package io.cvf.ecosystem.community.rfcs;

import static io.cvf.ecosystem.platform.database.Timestamps.instant;

import io.cvf.ecosystem.community.RfcId;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.database.Timestamps;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How every RFC got to the status it has. */
@Repository
class RfcHistory {

  private final JdbcClient database;

  RfcHistory(JdbcClient database) {
    this.database = database;
  }

  /** One change of status; {@code from} is null at the beginning, {@code by} when nobody did it. */
  record Step(
      @Nullable RfcStatus from,
      RfcStatus to,
      Instant at,
      @Nullable String by,
      @Nullable String reason) {}

  void add(
      RfcId rfc,
      @Nullable RfcStatus from,
      RfcStatus to,
      Instant at,
      @Nullable MemberId by,
      @Nullable String reason) {
    database
        .sql(
            """
            insert into community.rfc_transition
              (rfc_id, from_status, to_status, at, by_member, reason)
            values (:rfc, :from, :to, :at, :by, :reason)
            """)
        .param("rfc", rfc.value())
        .param("from", from == null ? null : from.name())
        .param("to", to.name())
        .param("at", Timestamps.of(at))
        .param("by", by == null ? null : by.value())
        .param("reason", reason)
        .update();
  }

  List<Step> of(RfcId rfc) {
    return database
        .sql(
            """
            select t.from_status, t.to_status, t.at, t.reason, m.username
            from community.rfc_transition t left join community.member m on m.id = t.by_member
            where t.rfc_id = :rfc order by t.position
            """)
        .param("rfc", rfc.value())
        .query(RfcHistory::step)
        .list();
  }

  private static Step step(ResultSet row, int index) throws SQLException {
    var from = row.getString("from_status");
    return new Step(
        from == null ? null : RfcStatus.valueOf(from),
        RfcStatus.valueOf(row.getString("to_status")),
        instant(row, "at"),
        row.getString("username"),
        row.getString("reason"));
  }
}
