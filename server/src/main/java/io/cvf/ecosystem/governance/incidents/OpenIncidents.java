package io.cvf.ecosystem.governance.incidents;

import static io.cvf.ecosystem.platform.database.Timestamps.instant;
import static io.cvf.ecosystem.platform.database.Timestamps.instantOrNull;

import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.platform.database.Timestamps;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Incidents as those see them who have all partners in view. */
@Repository
class OpenIncidents {

  private final JdbcClient database;

  OpenIncidents(JdbcClient database) {
    this.database = database;
  }

  /**
   * @param answerBy null when it is answered, or nothing was promised
   */
  record Open(
      String id,
      PartnerId partner,
      Severity severity,
      String title,
      Instant openedAt,
      @Nullable Instant answerBy) {}

  /** Those to be answered soonest first, then the longest open. */
  List<Open> first(int most) {
    return database
        .sql(
            """
            select id, partner, severity, title, opened_at,
              case when acknowledged_at is null then due_at end as answer_by
            from governance.incident where resolved_at is null
            order by answer_by nulls last, opened_at, id limit :most
            """)
        .param("most", most)
        .query((row, _) -> open(row))
        .list();
  }

  int openedSince(Instant since) {
    return database
        .sql("select count(*) from governance.incident where opened_at >= :since")
        .param("since", Timestamps.of(since))
        .query(Integer.class)
        .single();
  }

  /** The latest first, whether resolved or not. */
  List<Open> latest(Instant since, int most) {
    return database
        .sql(
            """
            select id, partner, severity, title, opened_at, null::timestamptz as answer_by
            from governance.incident where opened_at >= :since
            order by opened_at desc, id desc limit :most
            """)
        .param("since", Timestamps.of(since))
        .param("most", most)
        .query((row, _) -> open(row))
        .list();
  }

  private static Open open(ResultSet row) throws SQLException {
    return new Open(
        row.getString("id"),
        new PartnerId(row.getObject("partner", UUID.class)),
        Severity.valueOf(row.getString("severity")),
        row.getString("title"),
        instant(row, "opened_at"),
        instantOrNull(row, "answer_by"));
  }
}
