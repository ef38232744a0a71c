package io.cvf.ecosystem.insights.health;

import io.cvf.ecosystem.insights.health.Trend.DayValue;
import io.cvf.ecosystem.platform.database.Timestamps;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of what was seen each day. */
@Repository
class IndicatorDays {

  private final JdbcClient database;

  IndicatorDays(JdbcClient database) {
    this.database = database;
  }

  boolean has(LocalDate day) {
    return database
        .sql("select exists (select from insights.indicator_day where day = :day)")
        .param("day", day)
        .query(Boolean.class)
        .single();
  }

  boolean hasBefore(LocalDate day) {
    return database
        .sql("select exists (select from insights.indicator_day where day < :day)")
        .param("day", day)
        .query(Boolean.class)
        .single();
  }

  /**
   * All indicators, also those without data. The first to keep a day wins.
   *
   * @return how many were new
   */
  int keep(LocalDate day, Map<Indicator, Long> values, Instant takenAt) {
    var all = List.of(Indicator.values());
    return database
        .sql(
            """
            insert into insights.indicator_day (day, indicator, value, taken_at)
            select :day, indicator, value, :at
            from unnest(:indicators::text[], :values::bigint[]) as i (indicator, value)
            on conflict do nothing
            """)
        .param("day", day)
        .param("at", Timestamps.of(takenAt))
        .param("indicators", all.stream().map(Indicator::name).toArray(String[]::new))
        .param("values", all.stream().map(values::get).toArray(Long[]::new))
        .update();
  }

  /** From the first to the last day, both included; an indicator nobody looked at is left out. */
  Map<Indicator, Trend> between(LocalDate first, LocalDate last) {
    var days = new EnumMap<Indicator, List<DayValue>>(Indicator.class);
    database
        .sql(
            """
            select day, indicator, value from insights.indicator_day
            where day between :first and :last order by day
            """)
        .param("first", first)
        .param("last", last)
        .query((ResultSet row) -> {
          days.computeIfAbsent(
                  Indicator.valueOf(row.getString("indicator")), _ -> new ArrayList<>())
              .add(
                  new DayValue(
                      row.getObject("day", LocalDate.class), row.getObject("value", Long.class)));
        });
    var trends = new EnumMap<Indicator, Trend>(Indicator.class);
    days.forEach((indicator, its) -> trends.put(indicator, new Trend(its)));
    return trends;
  }
}
