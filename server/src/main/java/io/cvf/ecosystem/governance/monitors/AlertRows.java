package io.cvf.ecosystem.governance.monitors;

import io.cvf.ecosystem.platform.database.Timestamps;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Alerts, each once. */
@Repository
class AlertRows {

  private final JdbcClient database;

  AlertRows(JdbcClient database) {
    this.database = database;
  }

  /** The monitors of the kind ALERTS by what alerts call them: an id, or partner and name. */
  Map<String, UUID> monitors(Map<String, UUID> partners, Collection<String> names) {
    var found = new HashMap<String, UUID>();
    database
        .sql(
            """
            select id, partner, lower(name) as name from governance.monitor
            where kind = 'ALERTS' and ended_at is null
              and (id::text = any (:names::text[])
                or (partner = any (:partners::uuid[])))
            """)
        .param("names", names.toArray(String[]::new))
        .param("partners", partners.values().toArray(UUID[]::new))
        .query(row -> {
          var id = row.getObject("id", UUID.class);
          var partner = row.getObject("partner", UUID.class);
          var name = row.getString("name");
          found.put(id.toString(), id);
          partners.forEach((slug, its) -> {
            if (its.equals(partner)) {
              found.put((slug + "/" + name).toLowerCase(Locale.ROOT), id);
            }
          });
        });
    return found;
  }

  /**
   * Keeps an alert; what was told to have ended stays so.
   *
   * @return whether it was not known before
   */
  boolean keep(UUID monitor, String fingerprint, Instant startsAt, @Nullable Instant endsAt) {
    return database
        .sql(
            """
            insert into governance.alert as a (monitor, fingerprint, starts_at, ends_at)
            values (:monitor, :fingerprint, :starts, :ends)
            on conflict (monitor, fingerprint, starts_at) do update
              set ends_at = coalesce(a.ends_at, excluded.ends_at)
            returning old.monitor is null as added
            """)
        .param("monitor", monitor)
        .param("fingerprint", fingerprint)
        .param("starts", Timestamps.of(startsAt))
        .param("ends", Timestamps.of(endsAt))
        .query(Boolean.class)
        .single();
  }

  /** Since when something fires that has not ended. */
  Optional<Instant> firingSince(UUID monitor) {
    return database
        .sql(
            """
            select min(starts_at) as since from governance.alert
            where monitor = :monitor and ends_at is null
            """)
        .param("monitor", monitor)
        .query((row, _) -> Optional.ofNullable(Timestamps.instantOrNull(row, "since")))
        .single();
  }

  /** When the last one ended that has. */
  Optional<Instant> lastEnd(UUID monitor) {
    return database
        .sql("select max(ends_at) as last from governance.alert where monitor = :monitor")
        .param("monitor", monitor)
        .query((row, _) -> Optional.ofNullable(Timestamps.instantOrNull(row, "last")))
        .single();
  }
}
