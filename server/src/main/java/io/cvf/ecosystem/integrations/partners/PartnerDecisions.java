package io.cvf.ecosystem.integrations.partners;

import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.integrations.PartnerStatus;
import io.cvf.ecosystem.integrations.partners.PartnerLifecycle.Decision;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.database.Timestamps;
import io.cvf.ecosystem.platform.web.Cursor;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of what was decided about partners. */
@Repository
class PartnerDecisions {

  private static final UUID LAST = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

  private final JdbcClient database;

  PartnerDecisions(JdbcClient database) {
    this.database = database;
  }

  void add(
      PartnerId partner,
      @Nullable PartnerStatus from,
      PartnerStatus to,
      Decision decision,
      Instant now) {
    var by = decision.by();
    database
        .sql(
            """
            insert into integrations.partner_decision (
              partner, from_status, to_status, reason, decided_at, decided_by, review, rfc)
            values (:partner, :from, :to, :reason, :now, :by, :review, :rfc)
            """)
        .param("partner", partner.value())
        .param("from", from == null ? null : from.name(), Types.VARCHAR)
        .param("to", to.name())
        .param("reason", decision.reason())
        .param("now", Timestamps.of(now))
        .param("by", by == null ? null : by.value(), Types.OTHER)
        .param("review", decision.review(), Types.OTHER)
        .param("rfc", decision.rfc(), Types.INTEGER)
        .update();
  }

  /**
   * A change of a partner's status.
   *
   * @param from null for the registration
   */
  record Kept(
      UUID id,
      @Nullable PartnerStatus from,
      PartnerStatus to,
      Decision decision,
      Instant decidedAt) {}

  /** Newest first. */
  Page<Kept> page(PartnerId partner, Paging paging) {
    var rows =
        database
            .sql(
                """
                select * from integrations.partner_decision
                where partner = :partner and id < :before
                order by id desc limit :limit
                """)
            .param("partner", partner.value())
            .param("before", paging.after().map(cursor -> cursor.uuid(0)).orElse(LAST))
            .param("limit", paging.fetch())
            .query(PartnerDecisions::kept)
            .list();
    return Page.of(rows, paging, last -> Cursor.of(last.id()));
  }

  private static Kept kept(ResultSet row, int number) throws SQLException {
    var from = row.getString("from_status");
    var by = row.getObject("decided_by", UUID.class);
    return new Kept(
        row.getObject("id", UUID.class),
        from == null ? null : PartnerStatus.valueOf(from),
        PartnerStatus.valueOf(row.getString("to_status")),
        new Decision(
            row.getString("reason"),
            by == null ? null : new MemberId(by),
            row.getObject("review", UUID.class),
            row.getObject("rfc", Integer.class)),
        Timestamps.instant(row, "decided_at"));
  }
}
