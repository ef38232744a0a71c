package io.cvf.ecosystem.integrations.catalogue;

import static io.cvf.ecosystem.platform.database.Timestamps.instant;

import io.cvf.ecosystem.integrations.MarketTotals;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the few figures the ecosystem is measured by; none needs a look at what is listed. */
@Repository
class MarketStanding implements MarketTotals {

  private static final int DAYS = 30;

  private final JdbcClient database;

  MarketStanding(JdbcClient database) {
    this.database = database;
  }

  @Override
  public Standing on(LocalDate day) {
    return database
        .sql(
            """
            select
              (select count(*) from integrations.partner where status = 'CERTIFIED') as certified,
              (select count(*) from integrations.listing l
                join integrations.catalogue_partner c on c.partner = l.partner and c.listed
                where l.listed) as skills,
              (select coalesce(sum(executions), 0)::bigint from integrations.use_day
                where day >= :first and day < :day
                having exists (select from integrations.use_day)) as executions,
              r.rating, r.reviews
            from (
              select div(sum(weighted_tenths) * 10, nullif(sum(weight), 0))::integer as rating,
                coalesce(sum(reviews), 0) as reviews
              from integrations.skill_figures) r
            """)
        .param("first", day.minusDays(DAYS))
        .param("day", day)
        .query((row, _) ->
            new Standing(
                row.getInt("certified"),
                row.getInt("skills"),
                row.getObject("executions", Long.class),
                row.getObject("rating", Integer.class),
                row.getInt("reviews")))
        .single();
  }

  @Override
  public List<Instant> firstCertifications(int most) {
    return database
        .sql(
            """
            select min(decided_at) as at from integrations.partner_decision
            where to_status = 'CERTIFIED'
            group by partner order by 1 limit :most
            """)
        .param("most", most)
        .query((row, _) -> instant(row, "at"))
        .list();
  }
}
