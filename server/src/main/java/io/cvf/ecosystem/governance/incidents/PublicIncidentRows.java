package io.cvf.ecosystem.governance.incidents;

import static io.cvf.ecosystem.platform.database.Timestamps.instant;
import static io.cvf.ecosystem.platform.database.Timestamps.instantOrNull;

import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.platform.database.Timestamps;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads incidents for everybody. What people report is theirs and the partner's business until one
 * of those who answer for it speaks in public; what a monitor found is everybody's.
 */
@Repository
class PublicIncidentRows implements PublicIncidents {

  private static final String FOR_ALL =
      """
      i.partner = any(:partners) and (i.resolved_at is null or i.resolved_at > :since)
        and (i.origin = 'MONITOR' or exists (
          select from governance.incident_event p where p.incident = i.id and p.public))
      """;

  private final JdbcClient database;

  PublicIncidentRows(JdbcClient database) {
    this.database = database;
  }

  @Override
  public List<Shown> of(Collection<PartnerId> partners, Instant resolvedSince) {
    var ids = partners.stream().map(PartnerId::value).toArray(UUID[]::new);
    var updates = updates(ids, resolvedSince);
    return database
        .sql(
            "select i.* from governance.incident i where %s order by i.opened_at desc, i.id desc"
                .formatted(FOR_ALL))
        .param("partners", ids)
        .param("since", Timestamps.of(resolvedSince))
        .query((row, _) -> shown(row, updates))
        .list();
  }

  private Map<String, List<Update>> updates(UUID[] partners, Instant resolvedSince) {
    var updates = new HashMap<String, List<Update>>();
    database
        .sql(
            """
            select e.* from governance.incident_event e
            join governance.incident i on i.id = e.incident
            where e.public and e.text is not null and %s
            order by e.number
            """
                .formatted(FOR_ALL))
        .param("partners", partners)
        .param("since", Timestamps.of(resolvedSince))
        .query((ResultSet row) -> {
          updates
              .computeIfAbsent(row.getString("incident"), _ -> new ArrayList<>())
              .add(new Update(row.getLong("number"), instant(row, "at"), row.getString("text")));
        });
    return updates;
  }

  private static Shown shown(ResultSet row, Map<String, List<Update>> updates) throws SQLException {
    var id = row.getString("id");
    return new Shown(
        id,
        new PartnerId(row.getObject("partner", UUID.class)),
        Severity.valueOf(row.getString("severity")),
        row.getString("title"),
        instant(row, "opened_at"),
        instantOrNull(row, "acknowledged_at"),
        instantOrNull(row, "resolved_at"),
        List.copyOf(updates.getOrDefault(id, List.of())));
  }
}
