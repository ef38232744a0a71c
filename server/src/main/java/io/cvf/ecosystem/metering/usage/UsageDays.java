package io.cvf.ecosystem.metering.usage;

import io.cvf.ecosystem.identity.OrganisationId;
import io.cvf.ecosystem.metering.UsageTotals.Day;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The roll-ups by day, read. */
@Repository
class UsageDays {

  private static final int ROWS_AT_ONCE = 5_000;

  private final JdbcClient database;
  private final JdbcTemplate large;

  UsageDays(JdbcClient database, DataSource source) {
    this.database = database;
    this.large = new JdbcTemplate(source);
    large.setFetchSize(ROWS_AT_ONCE);
  }

  record Counted(long succeeded, long failed) {}

  /** In a transaction, so that the rows come in portions; it may take the memory to sum them up. */
  void each(YearMonth countedIn, SortedSet<LocalDate> borders, Consumer<Day> consumer) {
    large.execute("set local work_mem = '64MB'");
    large.query(
        """
        select min(d.day) as day, s.skill, s.publisher, c.organisation,
          sum(d.succeeded)::bigint as succeeded, sum(d.failed)::bigint as failed,
          sum(d.quantity)::bigint as quantity
        from (
          select subject, consumer, width_bucket(day, ?::date[]) as part, min(day) as day,
            sum(succeeded) as succeeded, sum(failed) as failed, sum(quantity) as quantity
          from metering.usage_day where counted_in = ?
          group by subject, consumer, part) d
        join metering.subject s on s.id = d.subject
        join metering.consumer c on c.id = d.consumer
        group by s.skill, s.publisher, c.organisation, d.part
        """,
        (ResultSet row) -> consumer.accept(day(row, 0)),
        borders.stream().map(LocalDate::toString).toArray(String[]::new),
        countedIn.atDay(1));
  }

  /** What others executed of a publisher's skills on the days of a month. */
  Counted outcomes(OrganisationId publisher, YearMonth month) {
    return database
        .sql(
            """
            select coalesce(sum(d.succeeded), 0) as succeeded, coalesce(sum(d.failed), 0) as failed
            from metering.usage_day d
            join metering.subject s on s.id = d.subject
            join metering.consumer c on c.id = d.consumer
            where s.publisher = :publisher and c.organisation <> :publisher
              and d.day between :from and :to
            """)
        .param("publisher", publisher.value())
        .param("from", month.atDay(1))
        .param("to", month.atEndOfMonth())
        .query((row, _) -> new Counted(row.getLong("succeeded"), row.getLong("failed")))
        .single();
  }

  Set<OrganisationId> consumers(UUID skill, Collection<String> versions) {
    return database
        .sql(
            """
            select distinct c.organisation
            from metering.subject s
            join metering.usage_day d on d.subject = s.id
            join metering.consumer c on c.id = d.consumer
            where s.skill = :skill and s.version = any(:versions) and c.organisation <> s.publisher
            """)
        .param("skill", skill)
        .param("versions", versions.toArray(String[]::new))
        .query((row, _) -> new OrganisationId(row.getObject("organisation", UUID.class)))
        .set();
  }

  static Day day(ResultSet row, int number) throws SQLException {
    return new Day(
        row.getObject("day", LocalDate.class),
        row.getObject("skill", UUID.class),
        new OrganisationId(row.getObject("publisher", UUID.class)),
        new OrganisationId(row.getObject("organisation", UUID.class)),
        row.getLong("succeeded"),
        row.getLong("failed"),
        row.getLong("quantity"));
  }
}
