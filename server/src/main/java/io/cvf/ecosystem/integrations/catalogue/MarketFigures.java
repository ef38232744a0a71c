package io.cvf.ecosystem.integrations.catalogue;

import io.cvf.ecosystem.integrations.PartnerCategory;
import io.cvf.ecosystem.platform.database.Timestamps;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts the marketplace as a whole. */
@Repository
class MarketFigures {

  private static final Duration GROWTH = Duration.ofDays(30);

  private final JdbcClient database;

  MarketFigures(JdbcClient database) {
    this.database = database;
  }

  record OfCategory(
      PartnerCategory category, int partners, int certified, int skills, long downloads) {}

  /**
   * @param executions in the last 30 days; null while none was ever counted
   * @param lastMonth executions of the last whole month; null while none was ever counted
   * @param rating the mean of all reviews; null without one
   */
  record Totals(
      @Nullable Long executions,
      @Nullable Long lastMonth,
      @Nullable BigDecimal rating,
      int newPartners,
      int newSkills) {}

  List<OfCategory> byCategory() {
    return database
        .sql(
            """
            select p.category, count(*) as partners,
              count(*) filter (where p.status = 'CERTIFIED') as certified,
              coalesce(sum(s.skills), 0) as skills, coalesce(sum(s.downloads), 0) as downloads
            from integrations.partner p
            left join (
              select l.partner, count(*) as skills, sum(f.downloads) as downloads
              from integrations.listing l
              join integrations.catalogue_partner c on c.partner = l.partner and c.listed
              left join integrations.skill_figures f on f.skill = l.skill
              where l.listed group by l.partner) s on s.partner = p.id
            where p.status <> 'TERMINATED'
            group by p.category
            """)
        .query((row, _) ->
            new OfCategory(
                PartnerCategory.valueOf(row.getString("category")),
                row.getInt("partners"),
                row.getInt("certified"),
                row.getInt("skills"),
                row.getLong("downloads")))
        .list();
  }

  Totals totals(Instant now) {
    var month = YearMonth.from(now.atOffset(ZoneOffset.UTC));
    return database
        .sql(
            """
            select
              (select sum(executions_30d) from integrations.skill_figures)::bigint as executions,
              (select sum(executions) filter (where day >= :monthBefore and day < :month)
                from integrations.use_day)::bigint as last_month,
              (select round(sum(rating_tenths) / 10.0 / nullif(sum(reviews), 0), 2)
                from integrations.skill_figures) as rating,
              (select count(*) from integrations.partner
                where joined_at > :since and status <> 'TERMINATED') as partners,
              (select count(*) from integrations.listing l
                join integrations.catalogue_partner c on c.partner = l.partner and c.listed
                where l.listed and l.published_at > :since) as skills
            """)
        .param("since", Timestamps.of(now.minus(GROWTH)))
        .param("month", month.atDay(1))
        .param("monthBefore", month.minusMonths(1).atDay(1))
        .query((row, _) ->
            new Totals(
                row.getObject("executions", Long.class),
                row.getObject("last_month", Long.class),
                row.getBigDecimal("rating"),
                row.getInt("partners"),
                row.getInt("skills")))
        .single();
  }
}
