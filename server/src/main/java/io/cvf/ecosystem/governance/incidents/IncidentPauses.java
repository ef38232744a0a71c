package io.cvf.ecosystem.governance.incidents;

import static io.cvf.ecosystem.platform.database.Timestamps.instant;
import static io.cvf.ecosystem.platform.database.Timestamps.instantOrNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.database.Timestamps;
import io.cvf.rules.sla.Span;
import io.cvf.rules.sla.Spans;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of when response clocks stood still; no two of one incident overlap. */
@Repository
class IncidentPauses {

  /** Where one that still lasts ends, so that it can be counted with. */
  private static final Instant OPEN_END = Instant.parse("9999-01-01T00:00:00Z");

  private final JdbcClient database;

  IncidentPauses(JdbcClient database) {
    this.database = database;
  }

  /** False when one lasts already. */
  boolean begin(String incident, Instant at, String reason, MemberId by) {
    return database
            .sql(
                """
                insert into governance.incident_pause (incident, from_at, reason, paused_by)
                values (:incident, :at, :reason, :by)
                on conflict do nothing
                """)
            .param("incident", incident)
            .param("at", Timestamps.of(at))
            .param("reason", reason)
            .param("by", by.value())
            .update()
        == 1;
  }

  /**
   * False when none lasts.
   *
   * @param by null when the acknowledgement ends it
   */
  boolean end(String incident, Instant at, @Nullable MemberId by) {
    return database
            .sql(
                """
                update governance.incident_pause
                set until_at = greatest(from_at, :at), resumed_by = :by
                where incident = :incident and until_at is null
                """)
            .param("incident", incident)
            .param("at", Timestamps.of(at))
            .param("by", by == null ? null : by.value(), java.sql.Types.OTHER)
            .update()
        == 1;
  }

  Spans of(String incident) {
    return new Spans(of(List.of(incident)).getOrDefault(incident, List.of()));
  }

  /** In one query; those without a pause are left out. */
  Map<String, List<Span>> of(Collection<String> incidents) {
    return database
        .sql("select * from governance.incident_pause where incident = any(:incidents)")
        .param("incidents", incidents.toArray(String[]::new))
        .query((row, _) ->
            Map.entry(
                row.getString("incident"),
                new Span(
                    instant(row, "from_at"),
                    Objects.requireNonNullElse(instantOrNull(row, "until_at"), OPEN_END))))
        .list()
        .stream()
        .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
  }
}
