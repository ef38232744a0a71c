package io.cvf.ecosystem.governance.invoices;

import io.cvf.ecosystem.governance.rating.BilledLine;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.database.Timestamps;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of refunds. */
@Repository
class Refunds {

  private final JdbcClient database;

  Refunds(JdbcClient database) {
    this.database = database;
  }

  /** Something a consumer got back. */
  record Refund(UUID id, long line, long amountMinor, String reason, Instant refundedAt) {}

  UUID add(
      long line, long amount, BilledLine.Shares shares, String reason, Instant now, MemberId by) {
    return database
        .sql(
            """
            insert into governance.refund (
              line, amount_minor, partner_minor, platform_minor, reason, refunded_at, refunded_by)
            values (:line, :amount, :partner, :platform, :reason, :now, :by) returning id
            """)
        .param("line", line)
        .param("amount", amount)
        .param("partner", shares.partnerMinor())
        .param("platform", shares.platformMinor())
        .param("reason", reason)
        .param("now", Timestamps.of(now))
        .param("by", by.value())
        .query(UUID.class)
        .single();
  }

  /** The newest ones. */
  List<Refund> ofInvoice(String invoice, int limit) {
    return database
        .sql(
            """
            select r.* from governance.rated_line l
            join governance.refund r on r.line = l.id
            where l.invoice = :invoice and l.refunded_minor > 0 order by r.id desc limit :limit
            """)
        .param("invoice", invoice)
        .param("limit", limit)
        .query((row, _) ->
            new Refund(
                row.getObject("id", UUID.class),
                row.getLong("line"),
                row.getLong("amount_minor"),
                row.getString("reason"),
                Timestamps.instant(row, "refunded_at")))
        .list();
  }
}
