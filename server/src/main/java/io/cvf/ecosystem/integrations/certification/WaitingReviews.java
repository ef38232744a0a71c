package io.cvf.ecosystem.integrations.certification;

import static io.cvf.ecosystem.platform.database.Timestamps.instant;

import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.platform.database.Timestamps;
import io.cvf.ecosystem.platform.web.Cursor;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import io.swagger.v3.oas.annotations.media.Schema;
import java.sql.Types;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What waits for certifiers. */
@Repository
class WaitingReviews {

  private final JdbcClient database;

  WaitingReviews(JdbcClient database) {
    this.database = database;
  }

  @Schema(name = "CertificationQueueKind")
  enum Kind {
    FIRST,
    RENEWAL,
    CONFIRMATION,
    APPEAL
  }

  /**
   * @param application null for a certification that runs out and nobody applied to renew
   * @param review that waits to be confirmed, or was appealed
   */
  record Waiting(
      PartnerId partner,
      @Nullable UUID application,
      @Nullable UUID review,
      Kind kind,
      Instant since,
      UUID key) {}

  /** The longest waiting first. */
  Page<Waiting> open(Paging paging) {
    var rows =
        database
            .sql(
                """
                with waiting as (
                  select a.partner, a.id as application, null::uuid as review,
                    case when p.certified_until is null then 'FIRST' else 'RENEWAL' end as kind,
                    a.waiting_since as since, a.id as key
                  from integrations.partner_application a
                  join integrations.partner p on p.id = a.partner
                  where a.state = 'OPEN' and p.status <> 'TERMINATED'
                    and not exists (select from integrations.certification_review r
                      where r.partner = a.partner and r.state = 'PENDING')
                  union all
                  select r.partner, r.application, r.id, 'CONFIRMATION', r.reviewed_at, r.id
                  from integrations.certification_review r
                  join integrations.partner p on p.id = r.partner
                  where r.state = 'PENDING' and p.status <> 'TERMINATED'
                  union all
                  select r.partner, r.application, r.id, 'APPEAL', x.at, r.id
                  from integrations.certification_appeal x
                  join integrations.certification_review r on r.id = x.review
                  where x.upheld is null
                  union all
                  select p.id, null, null, 'RENEWAL', min(m.reminded_at), p.id
                  from integrations.partner p
                  join integrations.certification_reminder m
                    on m.partner = p.id and m.until = p.certified_until
                  where p.status = 'CERTIFIED' and not exists (
                    select from integrations.partner_application a
                    where a.partner = p.id and a.state = 'OPEN')
                  group by p.id)
                select * from waiting
                where :since::timestamptz is null or (since, key) > (:since, :key::uuid)
                order by since, key limit :limit
                """)
            .param(
                "since",
                paging.after().map(it -> Timestamps.of(it.instant(0))).orElse(null),
                Types.TIMESTAMP_WITH_TIMEZONE)
            .param("key", paging.after().map(it -> it.uuid(1)).orElse(null), Types.OTHER)
            .param("limit", paging.fetch())
            .query((row, _) ->
                new Waiting(
                    new PartnerId(row.getObject("partner", UUID.class)),
                    row.getObject("application", UUID.class),
                    row.getObject("review", UUID.class),
                    Kind.valueOf(row.getString("kind")),
                    instant(row, "since"),
                    row.getObject("key", UUID.class)))
            .list();
    return Page.of(rows, paging, last -> Cursor.of(last.since(), last.key()));
  }
}
