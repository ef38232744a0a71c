package io.cvf.ecosystem.governance.incidents;

import static io.cvf.ecosystem.platform.database.Timestamps.instant;

import io.cvf.ecosystem.governance.incidents.IncidentEvent.What;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.database.Timestamps;
import java.sql.Types;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The timelines of incidents; nothing in them is ever changed. */
@Repository
class IncidentEvents {

  private final JdbcClient database;

  IncidentEvents(JdbcClient database) {
    this.database = database;
  }

  /** Its number. */
  long add(String incident, IncidentEvent it) {
    return database
        .sql(
            """
            insert into governance.incident_event (incident, at, what, by, text, severity, public)
            values (:incident, :at, :what, :by, :text, :severity, :public)
            returning number
            """)
        .param("incident", incident)
        .param("at", Timestamps.of(it.at()))
        .param("what", it.what().name())
        .param("by", it.by() == null ? null : it.by().value(), Types.OTHER)
        .param("text", it.text(), Types.VARCHAR)
        .param("severity", it.severity() == null ? null : it.severity().name(), Types.VARCHAR)
        .param("public", it.isPublic())
        .query(Long.class)
        .single();
  }

  List<IncidentEvent> of(String incident) {
    return database
        .sql("select * from governance.incident_event where incident = :id order by number")
        .param("id", incident)
        .query((row, _) -> {
          var by = row.getObject("by", UUID.class);
          var severity = row.getString("severity");
          return new IncidentEvent(
              instant(row, "at"),
              What.valueOf(row.getString("what")),
              by == null ? null : new MemberId(by),
              row.getString("text"),
              severity == null ? null : Severity.valueOf(severity),
              row.getBoolean("public"));
        })
        .list();
  }
}
