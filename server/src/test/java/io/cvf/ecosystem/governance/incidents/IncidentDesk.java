package io.cvf.ecosystem.governance.incidents;

import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.platform.database.Timestamps;
import java.sql.Types;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Incidents put straight into their tables, at any time, by somebody at a consumer. */
public final class IncidentDesk {

  private final JdbcClient database;
  private int last;

  public IncidentDesk(ApplicationContext context) {
    this.database = context.getBean(JdbcClient.class);
  }

  /** A major one that counts; its id, of the year 2000 so that it meets no other. */
  public String opened(PartnerId partner, Instant at) {
    return opened(partner, at, Severity.MAJOR, true);
  }

  public String opened(PartnerId partner, Instant at, Severity severity, boolean counts) {
    return opened(partner, at, severity, counts, null);
  }

  public String opened(
      PartnerId partner, Instant at, Severity severity, boolean counts, @Nullable UUID monitor) {
    var id = "INC-2000-%03d".formatted(++last);
    database
        .sql(
            """
            insert into governance.incident (id, partner, monitor, severity, title, description,
              origin, opened_at, opened_by, reported_at, response_severity, counts)
            values (:id, :partner, :monitor, :severity, 'It does not answer', 'Nothing came back.',
              case when :counts then 'CONSUMER' else 'PARTNER' end, :at, uuidv7(), :at, 'MINOR',
              :counts)
            """)
        .param("id", id)
        .param("partner", partner.value())
        .param("monitor", monitor, Types.OTHER)
        .param("severity", severity.name())
        .param("counts", counts)
        .param("at", Timestamps.of(at))
        .update();
    return id;
  }

  public void acknowledged(String id, Instant at) {
    database
        .sql(
            """
            update governance.incident set acknowledged_at = :at, acknowledged_by = uuidv7()
            where id = :id
            """)
        .param("id", id)
        .param("at", Timestamps.of(at))
        .update();
  }

  public void resolved(String id, Instant at) {
    database
        .sql(
            """
            update governance.incident set resolved_at = :at, resolved_by = uuidv7()
            where id = :id
            """)
        .param("id", id)
        .param("at", Timestamps.of(at))
        .update();
  }

  /**
   * The response clock stands still.
   *
   * @param until null while it lasts
   */
  public void paused(String id, Instant from, @Nullable Instant until) {
    database
        .sql(
            """
            insert into governance.incident_pause
              (incident, from_at, until_at, reason, paused_by, resumed_by)
            values (:id, :from, :until, 'We asked back', uuidv7(),
              case when :until::timestamptz is not null then uuidv7() end)
            """)
        .param("id", id)
        .param("from", Timestamps.of(from))
        .param("until", Timestamps.of(until), Types.TIMESTAMP_WITH_TIMEZONE)
        .update();
  }

  /** Something everybody may read. */
  public void toldEverybody(String id, Instant at, String text) {
    database
        .sql(
            """
            insert into governance.incident_event (incident, at, what, by, text, public)
            values (:id, :at, 'UPDATED', uuidv7(), :text, true)
            """)
        .param("id", id)
        .param("at", Timestamps.of(at))
        .param("text", text)
        .update();
  }
}
