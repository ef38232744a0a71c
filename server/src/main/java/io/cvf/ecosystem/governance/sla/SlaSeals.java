package io.cvf.ecosystem.governance.sla;

import static io.cvf.ecosystem.platform.database.Timestamps.instant;

import io.cvf.ecosystem.platform.database.Timestamps;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of months that are sealed for everybody. */
@Repository
class SlaSeals {

  private final JdbcClient database;

  SlaSeals(JdbcClient database) {
    this.database = database;
  }

  /**
   * A month.
   *
   * @param withData of the partners
   * @param compliant of those with data
   */
  record Seal(YearMonth month, Instant sealedAt, int partners, int withData, int compliant) {}

  /** Counts what is sealed of it; empty when another node was quicker. */
  Optional<Seal> add(YearMonth month, Instant now) {
    return database
        .sql(
            """
            insert into governance.sla_seal (month, sealed_at, partners, with_data, compliant)
            select :month, :now, count(*), count(compliant), count(*) filter (where compliant)
            from governance.sla_month where month = :month
            on conflict do nothing
            returning *
            """)
        .param("month", month.atDay(1))
        .param("now", Timestamps.of(now))
        .query(SlaSeals::seal)
        .optional();
  }

  Optional<Seal> latest() {
    return database
        .sql("select * from governance.sla_seal order by month desc limit 1")
        .query(SlaSeals::seal)
        .optional();
  }

  private static Seal seal(ResultSet row, int number) throws SQLException {
    return new Seal(
        YearMonth.from(row.getObject("month", LocalDate.class)),
        instant(row, "sealed_at"),
        row.getInt("partners"),
        row.getInt("with_data"),
        row.getInt("compliant"));
  }
}
