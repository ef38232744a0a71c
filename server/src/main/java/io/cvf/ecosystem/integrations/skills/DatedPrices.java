package io.cvf.ecosystem.integrations.skills;

import static io.cvf.ecosystem.platform.database.Timestamps.instant;

import io.cvf.ecosystem.integrations.SkillId;
import io.cvf.ecosystem.integrations.SkillPrices;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.database.Timestamps;
import io.cvf.ecosystem.platform.web.Cursor;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of prices and of the days they begin on. */
@Repository
class DatedPrices implements SkillPrices {

  private final JdbcClient database;

  DatedPrices(JdbcClient database) {
    this.database = database;
  }

  record Price(LocalDate from, BigDecimal price, Instant setAt) {}

  /** Takes the place of the one that would begin on that day. */
  void set(SkillId skill, LocalDate from, BigDecimal price, MemberId by, Instant now) {
    database
        .sql(
            """
            insert into integrations.skill_price (skill, from_day, price, set_at, set_by)
            values (:skill, :from, :price, :now, :by)
            on conflict (skill, from_day) do update
            set price = excluded.price, set_at = excluded.set_at, set_by = excluded.set_by
            """)
        .param("skill", skill.value())
        .param("from", from)
        .param("price", price)
        .param("now", Timestamps.of(now))
        .param("by", by.value())
        .update();
  }

  /** False when none begins on that day. */
  boolean remove(SkillId skill, LocalDate from) {
    return database
            .sql("delete from integrations.skill_price where skill = :skill and from_day = :from")
            .param("skill", skill.value())
            .param("from", from)
            .update()
        == 1;
  }

  /** The one that begins last comes first. */
  Page<Price> page(SkillId skill, Paging paging) {
    var rows =
        database
            .sql(
                """
                select from_day, price, set_at from integrations.skill_price
                where skill = :skill and (:before::date is null or from_day < :before)
                order by from_day desc
                limit :limit
                """)
            .param("skill", skill.value())
            .param("before", paging.after().map(it -> it.day(0)).orElse(null))
            .param("limit", paging.fetch())
            .query(DatedPrices::price)
            .list();
    return Page.of(rows, paging, last -> Cursor.of(last.from()));
  }

  /** The day the price of that day began; none before the first price. */
  LocalDate inForceSince(SkillId skill, LocalDate day) {
    return database
        .sql(
            """
            select coalesce(max(from_day), :day) from integrations.skill_price
            where skill = :skill and from_day <= :day
            """)
        .param("skill", skill.value())
        .param("day", day)
        .query(LocalDate.class)
        .single();
  }

  /** The highest price in force on the day or on a later one; 0 without any. */
  BigDecimal highestSince(SkillId skill, LocalDate day) {
    return database
        .sql(
            """
            select coalesce(max(price), 0) from integrations.skill_price
            where skill = :skill and from_day >= :since
            """)
        .param("skill", skill.value())
        .param("since", inForceSince(skill, day))
        .query(BigDecimal.class)
        .single();
  }

  @Override
  public Map<SkillId, NavigableMap<LocalDate, BigDecimal>> inForce(
      Collection<SkillId> skills, LocalDate from, LocalDate to) {
    var prices = new HashMap<SkillId, NavigableMap<LocalDate, BigDecimal>>();
    database
        .sql(
            """
            select p.skill, p.from_day, p.price, p.set_at
            from integrations.skill_price p
            where p.skill = any(:skills) and p.from_day <= :to and p.from_day >= coalesce((
              select max(before.from_day) from integrations.skill_price before
              where before.skill = p.skill and before.from_day <= :from), p.from_day)
            """)
        .param("skills", skills.stream().map(SkillId::value).toArray(UUID[]::new))
        .param("from", from)
        .param("to", to)
        .query(row -> {
          var it = price(row, 0);
          prices
              .computeIfAbsent(
                  new SkillId(row.getObject("skill", UUID.class)), _ -> new TreeMap<>())
              .put(it.from(), it.price());
        });
    return prices;
  }

  @Override
  public SortedSet<LocalDate> changes(LocalDate from, LocalDate to) {
    return new TreeSet<>(
        database
            .sql(
                """
                select distinct from_day from integrations.skill_price
                where from_day between :from and :to
                """)
            .param("from", from)
            .param("to", to)
            .query(LocalDate.class)
            .list());
  }

  private static Price price(ResultSet row, int number) throws SQLException {
    return new Price(
        row.getObject("from_day", LocalDate.class),
        row.getBigDecimal("price").stripTrailingZeros(),
        instant(row, "set_at"));
  }
}
