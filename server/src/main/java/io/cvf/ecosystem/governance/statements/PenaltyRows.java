package io.cvf.ecosystem.governance.statements;

import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.platform.database.Timestamps;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
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
            select * from governance.penalty
            where minor is null and waived_at is null and month <= :month
            order by reference
            """)
        .param("month", month.atDay(1))
        .query(PenaltyRows::penalty)
        .list();
  }

  /**
   * A penalty that stands.
   *
   * @param minor what it came to; 0 until its month is settled
   */
  record Standing(Penalty penalty, long minor) {}

  /** Kept from everyone else until this transaction ends; empty when it was taken back. */
  Optional<Standing> lock(String reference) {
    return database
        .sql(
            """
            select * from governance.penalty
            where reference = :reference and waived_at is null for update
            """)
        .param("reference", reference)
        .query((row, number) -> new Standing(penalty(row, number), row.getLong("minor")))
        .optional();
  }

  void waive(String reference, String reason, Instant now) {
    database
        .sql(
            """
            update governance.penalty set waived_at = :now, waiver = :reason
            where reference = :reference
            """)
        .param("reference", reference)
        .param("reason", reason)
        .param("now", Timestamps.of(now))
        .update();
  }

  private static Penalty penalty(ResultSet row, int number) throws SQLException {
    return new Penalty(
        row.getString("reference"),
        new PartnerId(row.getObject("partner", UUID.class)),
        YearMonth.from(row.getObject("month", LocalDate.class)),
        row.getInt("basis_points"),
        row.getString("reason"));
  }

  void settled(String reference, long minor) {
    database
        .sql("update governance.penalty set minor = :minor where reference = :reference")
        .param("reference", reference)
        .param("minor", minor)
        .update();
  }
}
