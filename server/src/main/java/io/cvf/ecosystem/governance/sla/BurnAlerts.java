package io.cvf.ecosystem.governance.sla;

import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.platform.database.Timestamps;
import io.cvf.rules.sla.ErrorBudget.BurnAlert;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of budgets that are spent too fast. */
@Repository
class BurnAlerts {

  private final JdbcClient database;

  BurnAlerts(JdbcClient database) {
    this.database = database;
  }

  /** One budget that is spent at one rate. */
  record Burning(PartnerId partner, BurnAlert kind) {}

  /** The ids of those that were not open yet. */
  Map<Burning, UUID> open(Collection<Burning> burning, Instant now) {
    var opened = new HashMap<Burning, UUID>();
    database
        .sql(
            """
            insert into governance.burn_alert (partner, kind, opened_at)
            select partner, kind, :now
            from unnest(:partners::uuid[], :kinds::text[]) as b (partner, kind)
            on conflict (partner, kind) where closed_at is null do nothing
            returning id, partner, kind
            """)
        .param("partners", all(burning, it -> it.partner().value(), UUID[]::new))
        .param("kinds", all(burning, it -> it.kind().name(), String[]::new))
        .param("now", Timestamps.of(now))
        .query((ResultSet row) -> {
          opened.put(
              new Burning(
                  new PartnerId(row.getObject("partner", UUID.class)),
                  BurnAlert.valueOf(row.getString("kind"))),
              row.getObject("id", UUID.class));
        });
    return opened;
  }

  /** Every open one that is not among them. */
  void closeOthers(Collection<Burning> burning, Instant now) {
    database
        .sql(
            """
            update governance.burn_alert a set closed_at = greatest(opened_at, :now)
            where closed_at is null and not exists (
              select from unnest(:partners::uuid[], :kinds::text[]) as b (partner, kind)
              where b.partner = a.partner and b.kind = a.kind)
            """)
        .param("partners", all(burning, it -> it.partner().value(), UUID[]::new))
        .param("kinds", all(burning, it -> it.kind().name(), String[]::new))
        .param("now", Timestamps.of(now))
        .update();
  }

  /** Of each partner that has any. */
  Map<PartnerId, List<BurnAlert>> open() {
    var open = new HashMap<PartnerId, List<BurnAlert>>();
    database
        .sql("select partner, kind from governance.burn_alert where closed_at is null")
        .query((ResultSet row) -> {
          open.merge(
              new PartnerId(row.getObject("partner", UUID.class)),
              List.of(BurnAlert.valueOf(row.getString("kind"))),
              (one, two) -> Stream.concat(one.stream(), two.stream()).toList());
        });
    return open;
  }

  private static <T> T[] all(
      Collection<Burning> burning, Function<Burning, T> value, IntFunction<T[]> array) {
    return burning.stream().map(value).toArray(array);
  }
}
