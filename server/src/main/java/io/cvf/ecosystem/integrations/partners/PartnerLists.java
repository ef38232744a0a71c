package io.cvf.ecosystem.integrations.partners;

import io.cvf.ecosystem.integrations.PartnerCategory;
import io.cvf.ecosystem.integrations.PartnerStatus;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The directory of partners. */
@Repository
class PartnerLists {

  private final JdbcClient database;

  PartnerLists(JdbcClient database) {
    this.database = database;
  }

  /**
   * @param categories any of them; empty for all
   * @param statuses any of them; empty for all that are not terminated
   * @param query a part of the name or the description; empty for all
   */
  record Filter(Set<PartnerCategory> categories, Set<PartnerStatus> statuses, String query) {}

  Page<Partner> page(Filter filter, PartnerSort sort, Paging paging) {
    var conditions = new ArrayList<String>();
    var values = new HashMap<String, Object>();
    conditions.add(
        filter.statuses().isEmpty() ? "status <> 'TERMINATED'" : "status = any(:statuses)");
    values.put("statuses", filter.statuses().stream().map(Enum::name).toArray(String[]::new));
    if (!filter.categories().isEmpty()) {
      conditions.add("category = any(:categories)");
      values.put("categories", filter.categories().stream().map(Enum::name).toArray(String[]::new));
    }
    if (!filter.query().isEmpty()) {
      conditions.add("(name ilike :query or slug like lower(:query) or description ilike :query)");
      values.put("query", "%" + filter.query().replaceAll("([%_\\\\])", "\\\\$1") + "%");
    }
    paging
        .after()
        .ifPresent(cursor -> {
          conditions.add(sort.after());
          values.put("afterKey", sort.after(cursor));
          values.put("afterId", cursor.uuid(1));
        });
    var rows =
        database
            .sql(
                "select *, lower(name) as sort_name from integrations.partner where %s order by %s limit :limit"
                    .formatted(String.join(" and ", conditions), sort.order()))
            .params(values)
            .param("limit", paging.fetch())
            .query((row, n) -> new Row(Partners.partner(row, n), row.getString("sort_name")))
            .list();
    return Page.of(rows, paging, last -> sort.cursor(last.partner(), last.sortName()))
        .map(Row::partner);
  }

  /** The database lowers letters by its own rules, so it tells the key of the next page. */
  private record Row(Partner partner, String sortName) {}
}
