package io.cvf.ecosystem.governance.sla;

import static io.cvf.ecosystem.platform.database.Timestamps.instant;
import static java.util.stream.Collectors.groupingBy;

import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.platform.web.Cursor;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of sealed months. Rows are only added. */
@Repository
class SealedSlaMonthRows {

  private final JdbcClient database;

  SealedSlaMonthRows(JdbcClient database) {
    this.database = database;
  }

  /** Those of them that were not there; what is sealed already stays as it is. */
  Set<PartnerId> add(List<SealedSlaMonth> months) {
    return new HashSet<>(
        database
            .sql(
                """
                insert into governance.sla_month (
                  partner, month, sealed_at, compliant, uptime_ppm, up_seconds, down_seconds,
                  allowed_seconds, average_response_secs, why, report, sha256, key_id, signature)
                select * from unnest(:partners::uuid[], :months::text[]::date[],
                  :sealed::text[]::timestamptz[], :compliant::boolean[], :uptimes::integer[],
                  :ups::bigint[], :downs::bigint[], :allowed::bigint[], :responses::bigint[],
                  :whys::text[], :reports::text[], :hashes::text[], :keys::text[],
                  :signatures::text[])
                on conflict do nothing
                returning partner
                """)
            .param("partners", all(months, it -> it.partner().value(), UUID[]::new))
            .param("months", all(months, it -> it.month().atDay(1).toString(), String[]::new))
            .param("sealed", all(months, it -> it.sealedAt().toString(), String[]::new))
            .param("compliant", all(months, SealedSlaMonth::compliant, Boolean[]::new))
            .param("uptimes", all(months, SealedSlaMonth::uptimePartsPerMillion, Integer[]::new))
            .param("ups", all(months, SealedSlaMonth::upSeconds, Long[]::new))
            .param("downs", all(months, SealedSlaMonth::downSeconds, Long[]::new))
            .param("allowed", all(months, SealedSlaMonth::allowedSeconds, Long[]::new))
            .param("responses", all(months, SealedSlaMonth::averageResponseSeconds, Long[]::new))
            .param("whys", all(months, SealedSlaMonth::why, String[]::new))
            .param("reports", all(months, SealedSlaMonth::report, String[]::new))
            .param("hashes", all(months, SealedSlaMonth::sha256, String[]::new))
            .param("keys", all(months, SealedSlaMonth::keyId, String[]::new))
            .param("signatures", all(months, SealedSlaMonth::signature, String[]::new))
            .query((row, _) -> new PartnerId(row.getObject("partner", UUID.class)))
            .list());
  }

  private static <T> T[] all(
      List<SealedSlaMonth> months,
      Function<SealedSlaMonth, ? extends @Nullable T> value,
      IntFunction<T[]> array) {
    return months.stream().map(value).toArray(array);
  }

  Set<PartnerId> sealed(YearMonth month) {
    return new HashSet<>(
        database
            .sql("select partner from governance.sla_month where month = :month")
            .param("month", month.atDay(1))
            .query((row, _) -> new PartnerId(row.getObject("partner", UUID.class)))
            .list());
  }

  Optional<SealedSlaMonth> find(PartnerId partner, YearMonth month) {
    return database
        .sql("select * from governance.sla_month where partner = :partner and month = :month")
        .param("partner", partner.value())
        .param("month", month.atDay(1))
        .query(SealedSlaMonthRows::month)
        .optional();
  }

  boolean isSealed(PartnerId partner, YearMonth month) {
    return database
        .sql(
            """
            select exists (select from governance.sla_month
              where partner = :partner and month = :month)
            """)
        .param("partner", partner.value())
        .param("month", month.atDay(1))
        .query(Boolean.class)
        .single();
  }

  /** Without their reports, which are long. */
  Map<PartnerId, List<SlaMonths.Month>> since(Collection<PartnerId> partners, YearMonth first) {
    return database
        .sql(
            """
            select partner, month, sealed_at, compliant, uptime_ppm, up_seconds, down_seconds, why
            from governance.sla_month where partner = any(:partners) and month >= :first
            order by partner, month
            """)
        .param("partners", partners.stream().map(PartnerId::value).toArray(UUID[]::new))
        .param("first", first.atDay(1))
        .query((row, _) ->
            new SlaMonths.Month(
                new PartnerId(row.getObject("partner", UUID.class)),
                YearMonth.from(row.getObject("month", LocalDate.class)),
                instant(row, "sealed_at"),
                row.getObject("compliant", Boolean.class),
                row.getObject("uptime_ppm", Integer.class),
                row.getLong("up_seconds"),
                row.getLong("down_seconds"),
                row.getString("why")))
        .list()
        .stream()
        .collect(groupingBy(SlaMonths.Month::partner));
  }

  /** The newest first. */
  Page<SealedSlaMonth> page(PartnerId partner, Paging paging) {
    var rows =
        database
            .sql(
                """
                select * from governance.sla_month
                where partner = :partner and (:before::date is null or month < :before)
                order by month desc limit :fetch
                """)
            .param("partner", partner.value())
            .param("before", paging.after().map(it -> it.day(0)).orElse(null))
            .param("fetch", paging.fetch())
            .query(SealedSlaMonthRows::month)
            .list();
    return Page.of(rows, paging, it -> Cursor.of(it.month().atDay(1)));
  }

  /**
   * Whether the last month with data before this one, from another one on, was not compliant;
   * without those of which a mediator decided that nothing may follow.
   */
  Map<PartnerId, Boolean> failedLast(
      Collection<PartnerId> partners, YearMonth from, YearMonth before) {
    var failed = new HashMap<PartnerId, Boolean>();
    database
        .sql(
            """
            select distinct on (partner) partner, not compliant as failed
            from governance.sla_month m
            where partner = any(:partners) and compliant is not null
              and month >= :from and month < :before
              and not exists (select from governance.sla_overruling o
                where o.partner = m.partner and o.month = m.month)
            order by partner, month desc
            """)
        .param("partners", partners.stream().map(PartnerId::value).toArray(UUID[]::new))
        .param("from", from.atDay(1))
        .param("before", before.atDay(1))
        .query((ResultSet row) -> {
          failed.put(new PartnerId(row.getObject("partner", UUID.class)), row.getBoolean("failed"));
        });
    return failed;
  }

  private static SealedSlaMonth month(ResultSet row, int number) throws SQLException {
    return new SealedSlaMonth(
        new PartnerId(row.getObject("partner", UUID.class)),
        YearMonth.from(row.getObject("month", LocalDate.class)),
        instant(row, "sealed_at"),
        row.getObject("compliant", Boolean.class),
        row.getObject("uptime_ppm", Integer.class),
        row.getLong("up_seconds"),
        row.getLong("down_seconds"),
        row.getLong("allowed_seconds"),
        row.getObject("average_response_secs", Long.class),
        row.getString("why"),
        row.getString("report"),
        row.getString("sha256"),
        row.getString("key_id"),
        row.getString("signature"));
  }
}
