package io.cvf.ecosystem.governance.sla;

import io.cvf.ecosystem.governance.SlaMonthOverruled;
import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.platform.database.Timestamps;
import java.time.YearMonth;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of months of which a mediator decided that nothing may follow. */
@Repository
class SlaOverrulings {

  private final JdbcClient database;

  SlaOverrulings(JdbcClient database) {
    this.database = database;
  }

  /** False when it is known already. */
  boolean add(SlaMonthOverruled it) {
    return database
            .sql(
                """
                insert into governance.sla_overruling (partner, month, case_id, at)
                values (:partner, :month, :case, :at)
                on conflict do nothing
                """)
            .param("partner", it.partner().value())
            .param("month", it.month().atDay(1))
            .param("case", it.caseId())
            .param("at", Timestamps.of(it.at()))
            .update()
        == 1;
  }

  Optional<String> caseOf(PartnerId partner, YearMonth month) {
    return database
        .sql(
            """
            select case_id from governance.sla_overruling
            where partner = :partner and month = :month
            """)
        .param("partner", partner.value())
        .param("month", month.atDay(1))
        .query(String.class)
        .optional();
  }
}
