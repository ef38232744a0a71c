package io.cvf.ecosystem.governance.maintenance;

import static io.cvf.ecosystem.platform.database.Timestamps.instant;
import static io.cvf.ecosystem.platform.database.Timestamps.instantOrNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.database.Timestamps;
import io.cvf.ecosystem.platform.web.Cursor;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of maintenance windows; no two of one partner overlap. */
@Repository
class MaintenanceWindows implements MaintenanceHistory {

  private final JdbcClient database;

  MaintenanceWindows(JdbcClient database) {
    this.database = database;
  }

  /** What is to be taken down, and when. */
  record Plan(Set<UUID> monitors, Instant from, Instant until, String reason) {

    Plan {
      monitors = Set.copyOf(monitors);
    }
  }

  @Override
  public Map<PartnerId, List<Announced>> of(
      Collection<PartnerId> partners, Instant from, Instant until) {
    return database
        .sql(
            """
            select * from governance.maintenance_window
            where partner = any(:partners) and cancelled_at is null
              and from_at < :until and until_at > :from
            order by partner, from_at
            """)
        .param("partners", partners.stream().map(PartnerId::value).toArray(UUID[]::new))
        .param("from", Timestamps.of(begin(monthOf(from))))
        .param("until", Timestamps.of(begin(monthOf(until).plusMonths(1))))
        .query(MaintenanceWindows::window)
        .list()
        .stream()
        .collect(
            groupingBy(
                MaintenanceWindow::partner,
                mapping(
                    it ->
                        new Announced(
                            it.id(), it.partner(), it.window(), it.monitors(), it.reason()),
                    toList())));
  }

  /** Empty when it overlaps one of the partner's own. */
  Optional<UUID> add(PartnerId partner, Plan plan, Instant now, MemberId by) {
    return database
        .sql(
            """
            insert into governance.maintenance_window
              (partner, monitors, from_at, until_at, reason, announced_at, announced_by)
            values (:partner, :monitors, :from, :until, :reason, :now, :by)
            on conflict do nothing
            returning id
            """)
        .param("partner", partner.value())
        .param("monitors", plan.monitors().toArray(UUID[]::new))
        .param("from", Timestamps.of(plan.from()))
        .param("until", Timestamps.of(plan.until()))
        .param("reason", plan.reason())
        .param("now", Timestamps.of(now))
        .param("by", by.value())
        .query(UUID.class)
        .optional();
  }

  /** The caller has made sure that it overlaps no other one. */
  void replace(UUID id, Plan plan, Instant announcedAt, MemberId by) {
    database
        .sql(
            """
            update governance.maintenance_window
            set monitors = :monitors, from_at = :from, until_at = :until, reason = :reason,
              announced_at = :at, announced_by = :by, version = version + 1
            where id = :id
            """)
        .param("id", id)
        .param("monitors", plan.monitors().toArray(UUID[]::new))
        .param("from", Timestamps.of(plan.from()))
        .param("until", Timestamps.of(plan.until()))
        .param("reason", plan.reason())
        .param("at", Timestamps.of(announcedAt))
        .param("by", by.value())
        .update();
  }

  void cancel(UUID id, Instant now) {
    database
        .sql(
            """
            update governance.maintenance_window
            set cancelled_at = :now, version = version + 1 where id = :id
            """)
        .param("id", id)
        .param("now", Timestamps.of(now))
        .update();
  }

  Optional<MaintenanceWindow> find(UUID id) {
    return database
        .sql("select * from governance.maintenance_window where id = :id and cancelled_at is null")
        .param("id", id)
        .query(MaintenanceWindows::window)
        .optional();
  }

  /** Kept from everyone else until this transaction ends. */
  Optional<MaintenanceWindow> lock(UUID id) {
    return database
        .sql(
            """
            select * from governance.maintenance_window
            where id = :id and cancelled_at is null for update
            """)
        .param("id", id)
        .query(MaintenanceWindows::window)
        .optional();
  }

  /**
   * The first of the partner's that the time would overlap.
   *
   * @param except the one that is to be moved there
   */
  Optional<MaintenanceWindow> overlapping(
      PartnerId partner, Instant from, Instant until, @Nullable UUID except) {
    return database
        .sql(
            """
            select * from governance.maintenance_window
            where partner = :partner and cancelled_at is null
              and tstzrange(from_at, until_at) && tstzrange(:from, :until)
              and id is distinct from :except::uuid
            order by from_at limit 1
            """)
        .param("partner", partner.value())
        .param("from", Timestamps.of(from))
        .param("until", Timestamps.of(until))
        .param("except", except)
        .query(MaintenanceWindows::window)
        .optional();
  }

  /** Which ones are wanted. */
  enum When {
    ALL,
    /** Not over yet, the next one first. */
    UPCOMING,
    /** The last one first. */
    PAST
  }

  /**
   * @param partner null for everybody's
   */
  Page<MaintenanceWindow> page(@Nullable PartnerId partner, When when, Instant now, Paging paging) {
    var after = paging.after();
    var ascending = when == When.UPCOMING;
    var rows =
        database
            .sql(
                """
                select * from governance.maintenance_window
                where cancelled_at is null
                  and (:partner::uuid is null or partner = :partner::uuid)
                  and (not :upcoming or until_at > :now)
                  and (not :past or until_at <= :now)
                  and (:at::timestamptz is null or (from_at, id) %s (:at, :id::uuid))
                order by from_at %2$s, id %2$s
                limit :limit
                """
                    .formatted(ascending ? ">" : "<", ascending ? "asc" : "desc"))
            .param("partner", partner == null ? null : partner.value())
            .param("upcoming", when == When.UPCOMING)
            .param("past", when == When.PAST)
            .param("now", Timestamps.of(now))
            .param("at", after.map(it -> Timestamps.of(it.instant(0))).orElse(null))
            .param("id", after.map(it -> it.uuid(1)).orElse(null))
            .param("limit", paging.fetch())
            .query(MaintenanceWindows::window)
            .list();
    return Page.of(rows, paging, last -> Cursor.of(last.from(), last.id()));
  }

  private static MaintenanceWindow window(ResultSet row, int number) throws SQLException {
    return new MaintenanceWindow(
        row.getObject("id", UUID.class),
        new PartnerId(row.getObject("partner", UUID.class)),
        Set.of((UUID[]) row.getArray("monitors").getArray()),
        instant(row, "from_at"),
        instant(row, "until_at"),
        row.getString("reason"),
        instant(row, "announced_at"),
        new MemberId(row.getObject("announced_by", UUID.class)),
        instantOrNull(row, "cancelled_at") != null,
        row.getLong("version"));
  }

  private static YearMonth monthOf(Instant moment) {
    return YearMonth.from(moment.atOffset(ZoneOffset.UTC));
  }

  private static Instant begin(YearMonth month) {
    return month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
