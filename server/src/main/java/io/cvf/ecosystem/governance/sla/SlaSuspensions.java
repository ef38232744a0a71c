package io.cvf.ecosystem.governance.sla;

import io.cvf.ecosystem.governance.SuspensionGround;
import io.cvf.ecosystem.integrations.PartnerId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which months keep which partner suspended. */
@Repository
class SlaSuspensions implements SuspensionGround {

  private final JdbcClient database;

  SlaSuspensions(JdbcClient database) {
    this.database = database;
  }

  /**
   * One that has not ended.
   *
   * @param tookEffect false when something else had suspended the partner before
   */
  record Suspension(UUID step, YearMonth month, boolean tookEffect) {}

  void add(UUID step, boolean tookEffect) {
    database
        .sql("update governance.sla_step set took_effect = :it where id = :id")
        .param("id", step)
        .param("it", tookEffect)
        .update();
  }

  List<Suspension> of(PartnerId partner) {
    return database
        .sql(
            """
            select id, month, took_effect from governance.sla_step
            where partner = :partner and took_effect is not null
            order by month for update
            """)
        .param("partner", partner.value())
        .query((row, _) ->
            new Suspension(
                row.getObject("id", UUID.class),
                YearMonth.from(row.getObject("month", LocalDate.class)),
                row.getBoolean("took_effect")))
        .list();
  }

  void end(UUID step) {
    database
        .sql("update governance.sla_step set took_effect = null where id = :id")
        .param("id", step)
        .update();
  }

  @Override
  public boolean takesOver(PartnerId partner) {
    return database
            .sql(
                """
                update governance.sla_step set took_effect = true
                where partner = :partner and took_effect is not null
                """)
            .param("partner", partner.value())
            .update()
        > 0;
  }

  /** Somebody else ended it: nothing is left to be taken back. */
  void ended(PartnerId partner) {
    database
        .sql(
            """
            update governance.sla_step set took_effect = null
            where partner = :partner and took_effect is not null
            """)
        .param("partner", partner.value())
        .update();
  }
}
