package io.cvf.ecosystem.governance.hours;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.database.Timestamps;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The calendars of partners, those that count and those that did. */
@Repository
class DeclaredCalendars {

  private final JdbcClient database;

  DeclaredCalendars(JdbcClient database) {
    this.database = database;
  }

  private record Row(PartnerId partner, SupportCalendar calendar) {}

  /** Every calendar they ever had; partners without one are left out. */
  Map<PartnerId, List<SupportCalendar>> of(Collection<PartnerId> partners) {
    return database
        .sql(
            """
            select c.*, d.days, d.names
            from governance.support_calendar c
            cross join lateral (
              select coalesce(array_agg(day order by day), '{}') as days,
                coalesce(array_agg(name order by day), '{}') as names
              from governance.support_calendar_day e
              where e.partner = c.partner and e.version = c.version) d
            where c.partner = any(:partners)
            order by c.partner, c.version
            """)
        .param("partners", partners.stream().map(PartnerId::value).toArray(UUID[]::new))
        .query(
            (row, _) -> new Row(new PartnerId(row.getObject("partner", UUID.class)), calendar(row)))
        .list()
        .stream()
        .collect(groupingBy(Row::partner, mapping(Row::calendar, toList())));
  }

  /** False when somebody saved in between. */
  boolean add(PartnerId partner, SupportCalendar calendar, MemberId by, Instant now) {
    var region = calendar.region();
    var added =
        database
            .sql(
                """
                insert into governance.support_calendar (
                  partner, version, from_day, country, subdivision, set_by, set_at)
                values (:partner, :version, :from, :country, :subdivision, :by, :now)
                on conflict do nothing
                """)
            .param("partner", partner.value())
            .param("version", calendar.version())
            .param("from", calendar.from())
            .param("country", region == null ? null : region.country())
            .param("subdivision", region == null ? null : region.subdivision())
            .param("by", by.value())
            .param("now", Timestamps.of(now))
            .update();
    if (added == 0) {
      return false;
    }
    database
        .sql(
            """
            insert into governance.support_calendar_day (partner, version, day, name)
            select :partner, :version, day, name from unnest(:days::date[], :names::text[])
              as extra (day, name)
            """)
        .param("partner", partner.value())
        .param("version", calendar.version())
        .param(
            "days",
            calendar.extraDays().stream().map(it -> it.day().toString()).toArray(String[]::new))
        .param("names", calendar.extraDays().stream().map(ExtraDay::name).toArray(String[]::new))
        .update();
    return true;
  }

  private static SupportCalendar calendar(ResultSet row) throws SQLException {
    var days = (Date[]) row.getArray("days").getArray();
    var names = (String[]) row.getArray("names").getArray();
    return new SupportCalendar(
        row.getLong("version"),
        row.getObject("from_day", LocalDate.class),
        region(row.getString("country"), row.getString("subdivision")),
        IntStream.range(0, days.length)
            .mapToObj(it -> new ExtraDay(days[it].toLocalDate(), names[it]))
            .toList());
  }

  private static @Nullable HolidayRegion region(
      @Nullable String country, @Nullable String subdivision) {
    return country == null ? null : new HolidayRegion(country, subdivision);
  }
}
