package io.cvf.ecosystem.governance.maintenance;

import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.platform.database.Timestamps;
import java.time.Instant;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Maintenance windows put straight into their table, as announced at any time. */
public final class MaintenanceDesk {

  private final JdbcClient database;

  public MaintenanceDesk(ApplicationContext context) {
    this.database = context.getBean(JdbcClient.class);
  }

  /**
   * Its id.
   *
   * @param monitors what is taken down; none for everything
   */
  public UUID announced(
      PartnerId partner, Instant from, Instant until, Instant announcedAt, UUID... monitors) {
    return database
        .sql(
            """
            insert into governance.maintenance_window
              (partner, monitors, from_at, until_at, reason, announced_at, announced_by)
            values (:partner, :monitors, :from, :until, 'A new database', :at, uuidv7())
            returning id
            """)
        .param("partner", partner.value())
        .param("monitors", monitors)
        .param("from", Timestamps.of(from))
        .param("until", Timestamps.of(until))
        .param("at", Timestamps.of(announcedAt))
        .query(UUID.class)
        .single();
  }
}
