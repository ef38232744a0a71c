package io.cvf.ecosystem.governance.incidents;

import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.platform.database.Timestamps;
import io.cvf.ecosystem.platform.web.Cursor;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of incidents, the newest first. */
@Repository
class IncidentPages {

  private final JdbcClient database;

  IncidentPages(JdbcClient database) {
    this.database = database;
  }

  /**
   * @param partners null for everybody's
   * @param state null for any
   */
  Page<Incident> page(
      @Nullable Collection<PartnerId> partners, @Nullable IncidentState state, Paging paging) {
    var after = paging.after();
    var rows =
        database
            .sql(
                """
                select * from governance.incident
                where (:all or partner = any(:partners))
                  and case :state
                    when '' then true
                    when 'OPEN' then resolved_at is null and acknowledged_at is null
                    when 'ACKNOWLEDGED' then resolved_at is null and acknowledged_at is not null
                    else resolved_at is not null end
                  and (:at::timestamptz is null or (opened_at, id) < (:at, :id))
                order by opened_at desc, id desc
                limit :limit
                """)
            .param("all", partners == null)
            .param(
                "partners",
                partners == null
                    ? new UUID[0]
                    : partners.stream().map(PartnerId::value).toArray(UUID[]::new))
            .param("state", state == null ? "" : state.name())
            .param("at", after.map(it -> Timestamps.of(it.instant(0))).orElse(null))
            .param("id", after.map(it -> it.text(1)).orElse(""))
            .param("limit", paging.fetch())
            .query(Incidents::incident)
            .list();
    return Page.of(rows, paging, last -> Cursor.of(last.openedAt(), last.id()));
  }
}
