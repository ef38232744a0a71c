package io.cvf.ecosystem.metering.ingest;

import io.cvf.ecosystem.platform.database.Timestamps;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads which skill versions there are. */
@Repository
class Subjects {

  private final JdbcClient database;

  Subjects(JdbcClient database) {
    this.database = database;
  }

  /** Those of the texts, {@code name@version}, that are known, in one query. */
  KnownSubjects find(Collection<String> subjects) {
    var bySubject = new HashMap<String, List<KnownSubject>>();
    var skills = new HashSet<String>();
    database
        .sql(
            """
            select n.name, wanted.version, s.id, s.risk, s.publisher, s.since, s.until
            from unnest(:names::text[], :versions::text[]) as wanted (name, version)
            join metering.skill_name n on n.name = wanted.name
            left join metering.subject s on s.skill = n.skill and s.version = wanted.version
            """)
        .param("names", parts(subjects, 0))
        .param("versions", parts(subjects, 1))
        .query(row -> {
          var name = row.getString("name");
          skills.add(name);
          var publisher = row.getObject("publisher", UUID.class);
          if (publisher != null) {
            bySubject
                .computeIfAbsent(name + "@" + row.getString("version"), _ -> new ArrayList<>())
                .add(
                    new KnownSubject(
                        row.getInt("id"),
                        row.getInt("risk"),
                        publisher,
                        Timestamps.instantOrNull(row, "since"),
                        Timestamps.instantOrNull(row, "until")));
          }
        });
    return new KnownSubjects(bySubject, skills);
  }

  private static String[] parts(Collection<String> subjects, int which) {
    return subjects.stream()
        .map(subject -> {
          var at = subject.lastIndexOf('@');
          return which == 0 ? subject.substring(0, at) : subject.substring(at + 1);
        })
        .toArray(String[]::new);
  }
}
