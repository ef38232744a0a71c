package io.cvf.ecosystem.governance.incidents;

import static io.cvf.ecosystem.platform.database.Timestamps.instant;
import static io.cvf.ecosystem.platform.database.Timestamps.instantOrNull;
import static java.util.stream.Collectors.groupingBy;

import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.platform.database.Timestamps;
import io.cvf.rules.sla.Span;
import io.cvf.rules.sla.Spans;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads incidents for those who count them. */
@Repository
class PastIncidents implements IncidentHistory {

  private final JdbcClient database;
  private final IncidentPauses pauses;

  PastIncidents(JdbcClient database, IncidentPauses pauses) {
    this.database = database;
    this.pauses = pauses;
  }

  @Override
  public Map<PartnerId, List<Past>> opened(
      Collection<PartnerId> partners, Instant from, Instant until) {
    return byPartner(
        database
            .sql(
                """
                select * from governance.incident
                where partner = any(:partners) and opened_at >= :from and opened_at < :until
                order by opened_at, id
                """)
            .param("partners", ids(partners))
            .param("from", Timestamps.of(from))
            .param("until", Timestamps.of(until))
            .query(PastIncidents::past)
            .list());
  }

  @Override
  public Map<PartnerId, List<Past>> open(Collection<PartnerId> partners) {
    return byPartner(
        database
            .sql(
                """
                select * from governance.incident
                where partner = any(:partners) and resolved_at is null
                order by opened_at, id
                """)
            .param("partners", ids(partners))
            .query(PastIncidents::past)
            .list());
  }

  private Map<PartnerId, List<Past>> byPartner(List<Past> found) {
    var paused = pauses.of(found.stream().map(Past::id).toList());
    return found.stream()
        .map(it -> with(it, paused.getOrDefault(it.id(), List.of())))
        .collect(groupingBy(Past::partner));
  }

  private static Past with(Past it, List<Span> pauses) {
    return pauses.isEmpty()
        ? it
        : new Past(
            it.id(),
            it.partner(),
            it.severity(),
            it.title(),
            it.openedAt(),
            it.acknowledgedAt(),
            it.resolvedAt(),
            new Spans(pauses),
            it.counts());
  }

  private static Past past(ResultSet row, int number) throws SQLException {
    var resolvedAt = instantOrNull(row, "resolved_at");
    var acknowledgedAt = instantOrNull(row, "acknowledged_at");
    return new Past(
        row.getString("id"),
        new PartnerId(row.getObject("partner", UUID.class)),
        Severity.valueOf(row.getString("severity")),
        row.getString("title"),
        instant(row, "opened_at"),
        acknowledgedAt == null ? resolvedAt : acknowledgedAt,
        resolvedAt,
        Spans.NONE,
        row.getBoolean("counts"));
  }

  private static UUID[] ids(Collection<PartnerId> partners) {
    return partners.stream().map(PartnerId::value).toArray(UUID[]::new);
  }
}
