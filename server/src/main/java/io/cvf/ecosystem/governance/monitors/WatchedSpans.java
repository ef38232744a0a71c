package io.cvf.ecosystem.governance.monitors;

import static io.cvf.ecosystem.platform.database.Timestamps.instant;
import static io.cvf.ecosystem.platform.database.Timestamps.instantOrNull;

import io.cvf.ecosystem.governance.AgreementId;
import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.platform.database.Timestamps;
import io.cvf.rules.sla.Span;
import io.cvf.rules.sla.Spans;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was found in a period, of all monitors of some partners at once. */
@Repository
class WatchedSpans {

  private final JdbcClient database;

  WatchedSpans(JdbcClient database) {
    this.database = database;
  }

  /**
   * A monitor that existed in the period.
   *
   * @param watchedNow nobody has paused or ended it
   */
  record Existing(
      MonitorState state,
      AgreementId agreement,
      MonitorKind kind,
      ServiceHours serviceHours,
      Instant createdAt,
      @Nullable Instant endedAt,
      boolean watchedNow) {}

  List<Existing> monitors(Collection<PartnerId> partners, Instant from, Instant until) {
    return database
        .sql(
            """
            select m.*, s.monitor, s.watched_from, s.seen_at, s.up
            from governance.monitor m join governance.monitor_state s on s.monitor = m.id
            where m.partner = any (:partners::uuid[]) and m.created_at < :until
              and (m.ended_at is null or m.ended_at > :from)
            order by lower(m.name), m.id
            """)
        .param("partners", ids(partners))
        .param("from", Timestamps.of(from))
        .param("until", Timestamps.of(until))
        .query((row, _) -> existing(row))
        .list();
  }

  private static Existing existing(ResultSet row) throws SQLException {
    var endedAt = instantOrNull(row, "ended_at");
    return new Existing(
        MonitorStates.state(row),
        new AgreementId(row.getObject("agreement", UUID.class)),
        MonitorKind.valueOf(row.getString("kind")),
        ServiceHours.valueOf(row.getString("service_hours")),
        instant(row, "created_at"),
        endedAt,
        endedAt == null && row.getObject("paused_at") == null);
  }

  Map<UUID, Spans> outages(Collection<PartnerId> partners, Instant from, Instant until) {
    return spans("outage", partners, from, until);
  }

  Map<UUID, Spans> gaps(Collection<PartnerId> partners, Instant from, Instant until) {
    return spans("gap", partners, from, until);
  }

  Map<UUID, Spans> pauses(Collection<PartnerId> partners, Instant from, Instant until) {
    return spans("monitor_pause", partners, from, until);
  }

  /** What lasts still ends with the period here. */
  private Map<UUID, Spans> spans(
      String table, Collection<PartnerId> partners, Instant from, Instant until) {
    var found = new HashMap<UUID, List<Span>>();
    database
        .sql(
            """
            select x.monitor, greatest(x.from_at, :from) as from_at,
              least(coalesce(x.until_at, :until), :until) as until_at
            from governance.%s x join governance.monitor m on m.id = x.monitor
            where m.partner = any (:partners::uuid[])
              and x.from_at < :until and (x.until_at is null or x.until_at > :from)
            """
                .formatted(table))
        .param("partners", ids(partners))
        .param("from", Timestamps.of(from))
        .param("until", Timestamps.of(until))
        .query(row -> {
          found
              .computeIfAbsent(row.getObject("monitor", UUID.class), _ -> new ArrayList<>())
              .add(new Span(instant(row, "from_at"), instant(row, "until_at")));
        });
    var spans = new HashMap<UUID, Spans>();
    found.forEach((monitor, all) -> spans.put(monitor, new Spans(all)));
    return spans;
  }

  private static UUID[] ids(Collection<PartnerId> partners) {
    return partners.stream().map(PartnerId::value).toArray(UUID[]::new);
  }
}
