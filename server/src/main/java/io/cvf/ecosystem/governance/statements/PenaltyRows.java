package io.cvf.ecosystem.governance.statements;

import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.platform.database.Timestamps;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of penalties. */
@Repository
class PenaltyRows {

  private final JdbcClient database;

  PenaltyRows(JdbcClient database) {
    this.database = database;
  }

  /** A penalty, whatever it will come to. */
  record Penalty(
      String reference, PartnerId partner, YearMonth month, int basisPoints, String reason) {}

  /**
   * False when there is one of that reference.
   *
   * @param minor null until its month is settled
   */
  boolean add(Penalty it, Instant now, @Nullable Long minor) {
    return database
            .sql(
                """
                insert into governance.penalty
                  (reference, partner, month, basis_points, reason, added_at, minor)
                values (:reference, :partner, :month, :points, :reason, :now, :minor)
                on conflict do nothing
                """)
            .param("reference", it.reference())
            .param("partner", it.partner().value())
            .param("month", it.month().atDay(1))
            .param("points", it.basisPoints())
            .param("reason", it.reason())
            .param("now", Timestamps.of(now))
            .param("minor", minor)
            .update()
        == 1;
  }

  /** Of this month and earlier ones. */
  List<Penalty> waiting(YearMonth month) {
    return database
        .sql(
            """
            select * from governance.penalty where minor is null and month <= :month
            order by reference
            """)
        .param("month", month.atDay(1))
        .query((row, _) ->
            new Penalty(
                row.getString("reference"),
                new PartnerId(row.getObject("partner", UUID.class)),
                YearMonth.from(row.getObject("month", LocalDate.class)),
                row.getInt("basis_points"),
                row.getString("reason")))
        .list();
  }

  void settled(String reference, long minor) {
    database
        .sql("update governance.penalty set minor = :minor where reference = :reference")
        .param("reference", reference)
        .param("minor", minor)
        .update();
  }
}
