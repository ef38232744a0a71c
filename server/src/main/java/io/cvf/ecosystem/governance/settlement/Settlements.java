package io.cvf.ecosystem.governance.settlement;

import io.cvf.ecosystem.platform.database.Timestamps;
import io.cvf.ecosystem.platform.web.Cursor;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of settled months. */
@Repository
class Settlements {

  private final JdbcClient database;

  Settlements(JdbcClient database) {
    this.database = database;
  }

  void add(Settlement it) {
    database
        .sql(
            """
            insert into governance.settlement (
              month, month_root, settled_at, currency, statements, invoices, lines, executions,
              failed, gross_minor, partner_minor, platform_minor, suspense_minor)
            values (
              :month, :root, :at, :currency, :statements, :invoices, :lines, :executions, :failed,
              :gross, :partner, :platform, :suspense)
            """)
        .param("month", it.month().atDay(1))
        .param("root", it.monthRoot())
        .param("at", Timestamps.of(it.settledAt()))
        .param("currency", it.currency())
        .param("statements", it.statements())
        .param("invoices", it.invoices())
        .param("lines", it.lines())
        .param("executions", it.executions())
        .param("failed", it.failed())
        .param("gross", it.grossMinor())
        .param("partner", it.partnerMinor())
        .param("platform", it.platformMinor())
        .param("suspense", it.suspenseMinor())
        .update();
  }

  Optional<Settlement> find(YearMonth month) {
    return database
        .sql("select * from governance.settlement where month = :month")
        .param("month", month.atDay(1))
        .query((row, _) -> settlement(row))
        .optional();
  }

  /** Newest first. */
  Page<Settlement> page(Paging paging) {
    var rows =
        database
            .sql(
                """
                select * from governance.settlement
                where :before::date is null or month < :before order by month desc limit :fetch
                """)
            .param("before", paging.after().map(it -> it.text(0)).orElse(null))
            .param("fetch", paging.fetch())
            .query((row, _) -> settlement(row))
            .list();
    return Page.of(rows, paging, last -> Cursor.of(last.month().atDay(1)));
  }

  List<Settlement> latest(int limit) {
    return database
        .sql("select * from governance.settlement order by month desc limit :limit")
        .param("limit", limit)
        .query((row, _) -> settlement(row))
        .list();
  }

  /** Statements with something in suspense that nobody has a share of; the oldest first. */
  List<String> inSuspense() {
    return database
        .sql(
            """
            select s.id from governance.statement s
            where exists (
              select from governance.rated_line l
              where l.statement = s.id and l.suspense and l.released_at is null
                and l.voided_at is null)
            order by s.month, s.id
            """)
        .query((row, _) -> row.getString(1))
        .list();
  }

  private static Settlement settlement(ResultSet row) throws SQLException {
    return new Settlement(
        YearMonth.from(row.getObject("month", LocalDate.class)),
        row.getString("month_root"),
        Timestamps.instant(row, "settled_at"),
        row.getString("currency"),
        row.getInt("statements"),
        row.getInt("invoices"),
        row.getInt("lines"),
        row.getLong("executions"),
        row.getLong("failed"),
        row.getLong("gross_minor"),
        row.getLong("partner_minor"),
        row.getLong("platform_minor"),
        row.getLong("suspense_minor"));
  }
}
