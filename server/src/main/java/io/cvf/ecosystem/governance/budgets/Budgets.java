package io.cvf.ecosystem.governance.budgets;

import io.cvf.ecosystem.identity.OrganisationId;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.database.Timestamps;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Budgets, and which warnings were given. */
@Repository
class Budgets {

  private final JdbcClient database;

  Budgets(JdbcClient database) {
    this.database = database;
  }

  Optional<Budget> find(OrganisationId organisation) {
    return database
        .sql("select * from governance.budget where organisation = :organisation")
        .param("organisation", organisation.value())
        .query((row, _) -> budget(row))
        .optional();
  }

  /** False when somebody saved in between. */
  boolean save(Budget budget, MemberId by, Instant now) {
    return database
            .sql(
                """
                insert into governance.budget as b (
                  organisation, monthly_minor, alert_at, version, set_by, set_at)
                values (:organisation, :minor, :alerts, :version, :by, :now)
                on conflict (organisation) do update
                set monthly_minor = excluded.monthly_minor, alert_at = excluded.alert_at,
                  version = excluded.version, set_by = excluded.set_by, set_at = excluded.set_at
                where b.version = excluded.version - 1
                """)
            .param("organisation", budget.organisation().value())
            .param("minor", budget.monthlyMinor())
            .param("alerts", budget.alertAt().toArray(Integer[]::new))
            .param("version", budget.version())
            .param("by", by.value())
            .param("now", Timestamps.of(now))
            .update()
        == 1;
  }

  /** Those that are to be watched, by organisation. */
  List<Budget> watched(@Nullable OrganisationId after, int limit) {
    return database
        .sql(
            """
            select * from governance.budget
            where monthly_minor is not null and cardinality(alert_at) > 0
              and (:after::uuid is null or organisation > :after)
            order by organisation limit :limit
            """)
        .param("after", after == null ? null : after.value())
        .param("limit", limit)
        .query((row, _) -> budget(row))
        .list();
  }

  /** Thresholds the organisations were warned of, ascending; those without any are left out. */
  Map<OrganisationId, List<Integer>> alerted(
      Collection<OrganisationId> organisations, YearMonth month) {
    var alerted = new HashMap<OrganisationId, List<Integer>>();
    database
        .sql(
            """
            select organisation, percent from governance.budget_alert
            where organisation = any(:organisations) and month = :month order by percent
            """)
        .param("organisations", organisations.stream().map(it -> it.value()).toArray(UUID[]::new))
        .param("month", month.atDay(1))
        .query((ResultSet row) -> {
          alerted
              .computeIfAbsent(
                  new OrganisationId(row.getObject("organisation", UUID.class)),
                  _ -> new ArrayList<>())
              .add(row.getInt("percent"));
        });
    return alerted;
  }

  /** How many of them it was not warned of before. */
  int alert(Budget budget, List<Integer> reached, YearMonth month, long spentMinor, Instant now) {
    return database
        .sql(
            """
            insert into governance.budget_alert (
              organisation, month, percent, spent_minor, monthly_minor, alerted_at)
            select :organisation, :month, percent, :spent, :minor, :now
            from unnest(:reached::int[]) as percent
            on conflict do nothing
            """)
        .param("organisation", budget.organisation().value())
        .param("month", month.atDay(1))
        .param("spent", spentMinor)
        .param("minor", budget.monthlyMinor())
        .param("now", Timestamps.of(now))
        .param("reached", reached.toArray(Integer[]::new))
        .update();
  }

  private static Budget budget(ResultSet row) throws SQLException {
    return new Budget(
        new OrganisationId(row.getObject("organisation", UUID.class)),
        row.getObject("monthly_minor", Long.class),
        List.of((Integer[]) row.getArray("alert_at").getArray()),
        row.getLong("version"));
  }
}
