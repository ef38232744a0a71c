package io.cvf.ecosystem.metering.usage;

import io.cvf.ecosystem.identity.OrganisationId;
import io.cvf.ecosystem.metering.Consumption;
import io.cvf.ecosystem.metering.UsageTotals.Day;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The roll-ups by day, read by who pays. */
@Repository
class ConsumedDays implements Consumption {

  private final JdbcClient database;

  ConsumedDays(JdbcClient database) {
    this.database = database;
  }

  @Override
  public List<Day> of(Collection<OrganisationId> consumers, YearMonth countedIn) {
    return database
        .sql(
            """
            select d.day, s.skill, s.publisher, c.organisation, sum(d.succeeded)::bigint as succeeded,
              sum(d.failed)::bigint as failed, sum(d.quantity)::bigint as quantity
            from metering.consumer c
            join metering.usage_day d on d.consumer = c.id and d.counted_in = :month
            join metering.subject s on s.id = d.subject
            where c.organisation = any(:consumers) and s.publisher <> c.organisation
            group by d.day, s.skill, s.publisher, c.organisation
            """)
        .param("month", countedIn.atDay(1))
        .param("consumers", consumers.stream().map(OrganisationId::value).toArray(UUID[]::new))
        .query((row, _) ->
            new Day(
                row.getObject("day", LocalDate.class),
                row.getObject("skill", UUID.class),
                new OrganisationId(row.getObject("publisher", UUID.class)),
                new OrganisationId(row.getObject("organisation", UUID.class)),
                row.getLong("succeeded"),
                row.getLong("failed"),
                row.getLong("quantity")))
        .list();
  }
}
