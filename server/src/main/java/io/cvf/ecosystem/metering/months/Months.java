package io.cvf.ecosystem.metering.months;

import static io.cvf.ecosystem.platform.database.Timestamps.instant;
import static io.cvf.ecosystem.platform.database.Timestamps.instantOrNull;

import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.database.Timestamps;
import io.cvf.rules.merkle.Hash;
import io.cvf.rules.metering.Share;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of billing months, and the lock under which they are closed. */
@Repository
class Months {

  private static final String LOCK = "hashtextextended('billing-months', 0)";

  private final JdbcClient database;

  Months(JdbcClient database) {
    this.database = database;
  }

  /** The last month that is closed; none is closed before this transaction ends. */
  Optional<YearMonth> keepOpen() {
    lock("pg_advisory_xact_lock_shared");
    return lastClosed();
  }

  /** Waits for whoever counts now, and keeps others from it until this transaction ends. */
  void keepFromCounting() {
    lock("pg_advisory_xact_lock");
  }

  private void lock(String function) {
    database.sql("select %s(%s)".formatted(function, LOCK)).query((_, _) -> true).list();
  }

  private Optional<YearMonth> lastClosed() {
    return month("select max(month) from metering.billing_month where closed_at is not null");
  }

  Optional<YearMonth> lastSealed() {
    return month("select max(month) from metering.billing_month where sealed_at is not null");
  }

  /** The first that something was counted in, or that was closed. */
  Optional<YearMonth> first() {
    return month(
        """
        select least(
          (select min(counted_in) from metering.usage_day),
          (select min(month) from metering.billing_month where closed_at is not null))
        """);
  }

  private Optional<YearMonth> month(String query) {
    return database
        .sql(query)
        .query((row, _) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
        .single()
        .map(YearMonth::from);
  }

  MonthRow find(YearMonth month) {
    return rows(List.of(month)).getOrDefault(month, MonthRow.none(month));
  }

  Map<YearMonth, MonthRow> rows(Collection<YearMonth> months) {
    var rows = new HashMap<YearMonth, MonthRow>();
    database
        .sql("select * from metering.billing_month where month = any(:months::date[])")
        .param("months", days(months))
        .query(row -> {
          var month = row(row);
          rows.put(month.month(), month);
        });
    return rows;
  }

  /** What the roll-ups say of months that are not sealed. */
  Map<YearMonth, MonthCounts> counts(Collection<YearMonth> months) {
    var counts = new HashMap<YearMonth, MonthCounts>();
    database
        .sql(
            """
            select d.counted_in, sum(d.succeeded + d.failed) as executions,
              coalesce(sum(d.succeeded + d.failed) filter (where d.day < d.counted_in), 0) as late,
              coalesce(sum(d.succeeded + d.failed) filter (where c.organisation = s.publisher), 0)
                as own,
              sum(d.failed) as failed
            from metering.usage_day d
            join metering.consumer c on c.id = d.consumer
            join metering.subject s on s.id = d.subject
            where d.counted_in = any(:months::date[])
            group by d.counted_in
            """)
        .param("months", days(months))
        .query(row -> {
          counts.put(YearMonth.from(row.getObject("counted_in", LocalDate.class)), countsOf(row));
        });
    return counts;
  }

  void job(YearMonth month, UUID job, MemberId by) {
    database
        .sql(
            """
            insert into metering.billing_month (month, job, sealed_by) values (:month, :job, :by)
            on conflict (month) do update set job = excluded.job, sealed_by = excluded.sealed_by
            """)
        .param("month", month.atDay(1))
        .param("job", job)
        .param("by", by.value())
        .update();
  }

  /** Once it is closed it stays so, since then. */
  void close(YearMonth month, Instant now) {
    database
        .sql(
            """
            insert into metering.billing_month as m (month, closed_at) values (:month, :now)
            on conflict (month) do update set closed_at = coalesce(m.closed_at, excluded.closed_at)
            """)
        .param("month", month.atDay(1))
        .param("now", Timestamps.of(now))
        .update();
  }

  /** Two who seal the same month at once do so one after the other. */
  void waitForOtherSealing(YearMonth month) {
    database
        .sql("select from metering.billing_month where month = :month for update")
        .param("month", month.atDay(1))
        .query((_, _) -> true)
        .list();
  }

  void seal(YearMonth month, MonthRow.Sealed sealed) {
    database
        .sql(
            """
            update metering.billing_month set
              sealed_at = :at, executions = :executions, late = :late, own = :own,
              failed = :failed, billed = :billed, quantity = :quantity, root = :root,
              key_id = :keyId, signature = :signature
            where month = :month
            """)
        .param("at", Timestamps.of(sealed.at()))
        .param("executions", sealed.counts().executions())
        .param("late", sealed.counts().late())
        .param("own", sealed.counts().own())
        .param("failed", sealed.counts().failed())
        .param("billed", sealed.share().billed())
        .param("quantity", sealed.share().quantity())
        .param("root", sealed.root().bytes())
        .param("keyId", sealed.keyId())
        .param("signature", Base64.getDecoder().decode(sealed.signature()))
        .param("month", month.atDay(1))
        .update();
  }

  /** False when FINANCE was reminded before. */
  boolean tellDue(YearMonth month, Instant now) {
    return database
            .sql(
                """
                insert into metering.billing_month as m (month, due_told_at) values (:month, :now)
                on conflict (month) do update set due_told_at = excluded.due_told_at
                where m.due_told_at is null
                """)
            .param("month", month.atDay(1))
            .param("now", Timestamps.of(now))
            .update()
        == 1;
  }

  /** Sealed before then and still with their single executions, the oldest first. */
  List<YearMonth> sealedBefore(Instant limit) {
    return database
        .sql(
            """
            select month from metering.billing_month
            where sealed_at < :limit and dropped_at is null order by month
            """)
        .param("limit", Timestamps.of(limit))
        .query(LocalDate.class)
        .list()
        .stream()
        .map(YearMonth::from)
        .toList();
  }

  void dropped(YearMonth month, Instant now) {
    database
        .sql("update metering.billing_month set dropped_at = :now where month = :month")
        .param("now", Timestamps.of(now))
        .param("month", month.atDay(1))
        .update();
  }

  private static String[] days(Collection<YearMonth> months) {
    return months.stream().map(month -> month.atDay(1).toString()).toArray(String[]::new);
  }

  private static MonthRow row(ResultSet row) throws SQLException {
    var by = row.getObject("sealed_by", UUID.class);
    return new MonthRow(
        YearMonth.from(row.getObject("month", LocalDate.class)),
        instantOrNull(row, "closed_at"),
        row.getObject("job", UUID.class),
        by == null ? null : new MemberId(by),
        sealed(row),
        instantOrNull(row, "dropped_at"));
  }

  private static MonthRow.@Nullable Sealed sealed(ResultSet row) throws SQLException {
    if (instantOrNull(row, "sealed_at") == null) {
      return null;
    }
    return new MonthRow.Sealed(
        instant(row, "sealed_at"),
        countsOf(row),
        new Share(row.getLong("executions"), row.getLong("billed"), row.getLong("quantity")),
        Hash.of(row.getBytes("root")),
        row.getString("key_id"),
        Base64.getEncoder().encodeToString(row.getBytes("signature")));
  }

  private static MonthCounts countsOf(ResultSet row) throws SQLException {
    return new MonthCounts(
        row.getLong("executions"), row.getLong("late"), row.getLong("own"), row.getLong("failed"));
  }
}
