package io.cvf.ecosystem.governance.monitors;

import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.platform.database.Timestamps;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which certificates end soon. */
@Repository
class EndingCertificates {

  private final JdbcClient database;

  EndingCertificates(JdbcClient database) {
    this.database = database;
  }

  record Ending(UUID monitor, PartnerId partner, String name, Instant until) {}

  /** Those nobody was warned of; somebody was then. */
  List<Ending> take(Instant now) {
    return database
        .sql(
            """
            update governance.monitor_state s set warned_until = s.certificate_until
            from governance.monitor m
            where m.id = s.monitor and m.tls_warn_days is not null
              and m.paused_at is null and m.ended_at is null
              and s.certificate_until < :now::timestamptz + make_interval(days => m.tls_warn_days)
              and s.warned_until is distinct from s.certificate_until
            returning m.id, m.partner, m.name, s.certificate_until
            """)
        .param("now", Timestamps.of(now))
        .query((row, _) ->
            new Ending(
                row.getObject("id", UUID.class),
                new PartnerId(row.getObject("partner", UUID.class)),
                row.getString("name"),
                Timestamps.instant(row, "certificate_until")))
        .list();
  }
}
