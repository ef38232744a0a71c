package io.cvf.ecosystem.integrations.partners;

import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.integrations.PartnerStatus;
import io.cvf.ecosystem.integrations.partners.PartnerLifecycle.Decision;
import io.cvf.ecosystem.platform.database.Timestamps;
import java.sql.Types;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of what was decided about partners. */
@Repository
class PartnerDecisions {

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
}
