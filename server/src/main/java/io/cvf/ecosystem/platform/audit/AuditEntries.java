package io.cvf.ecosystem.platform.audit;

import io.cvf.ecosystem.platform.access.MemberId;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The table of the log. A record is kept as the exact text that is hashed. */
@Repository
class AuditEntries {

  private final JdbcClient database;
  private final JsonMapper json;
  private final Clock clock;

  AuditEntries(JdbcClient database, JsonMapper json, Clock clock) {
    this.database = database;
    this.json = json;
    this.clock = clock;
  }

  void append(
      @Nullable MemberId actor,
      String action,
      String subject,
      Map<String, ?> detail,
      @Nullable String reason) {
    var entry = new LinkedHashMap<String, @Nullable Object>();
    entry.put("at", clock.instant().toString());
    entry.put("actor", actor == null ? null : actor.toString());
    entry.put("action", action);
    entry.put("subject", subject);
    entry.put("detail", detail);
    entry.put("reason", reason);
    database
        .sql("insert into platform.audit_entry (record) values (:record::json)")
        .param("record", json.writeValueAsString(entry))
        .update();
  }
}
