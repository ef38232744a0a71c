package io.cvf.ecosystem.governance.payouts;

import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.platform.web.Cursor;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is paid to whom, run by run. */
@Repository
class PayoutItems {

  private static final String ITEMS =
      """
      select p.*, d.holder, d.iban, d.bic, d.country from governance.payout p
      join governance.payout_details d on d.id = p.details
      """;

  private final JdbcClient database;

  PayoutItems(JdbcClient database) {
    this.database = database;
  }

  void add(List<PayoutItem> items) {
    database
        .sql(
            """
            insert into governance.payout (
              run, position, partner, slug, name, minor, last_minor, details, end_to_end_id,
              final, state)
            select :run, t.*, 'PENDING' from unnest(
              :positions::int[], :partners::uuid[], :slugs::text[], :names::text[],
              :minors::bigint[], :lasts::bigint[], :details::uuid[], :ends::text[],
              :finals::boolean[]) as t
            """)
        .param("run", items.getFirst().run())
        .param("positions", values(items, PayoutItem::position).toArray(Integer[]::new))
        .param("partners", values(items, it -> it.partner().value()).toArray(UUID[]::new))
        .param("slugs", values(items, PayoutItem::slug).toArray(String[]::new))
        .param("names", values(items, PayoutItem::name).toArray(String[]::new))
        .param("minors", values(items, PayoutItem::minor).toArray(Long[]::new))
        .param("lasts", items.stream().map(PayoutItem::lastMinor).toArray(Long[]::new))
        .param("details", values(items, PayoutItem::details).toArray(UUID[]::new))
        .param("ends", values(items, PayoutItem::endToEndId).toArray(String[]::new))
        .param("finals", values(items, PayoutItem::isFinal).toArray(Boolean[]::new))
        .update();
  }

  private static <T> List<T> values(List<PayoutItem> items, Function<PayoutItem, T> value) {
    return items.stream().map(value).toList();
  }

  /** All of a run, in their order. */
  List<PayoutItem> of(String run) {
    return database
        .sql(ITEMS + "where p.run = :run order by p.position")
        .param("run", run)
        .query((row, _) -> item(row))
        .list();
  }

  Page<PayoutItem> page(String run, Paging paging) {
    var rows =
        database
            .sql(
                ITEMS
                    + """
                    where p.run = :run and p.position > :after
                    order by p.position limit :fetch
                    """)
            .param("run", run)
            .param("after", paging.after().map(it -> it.number(0)).orElse(0L))
            .param("fetch", paging.fetch())
            .query((row, _) -> item(row))
            .list();
    return page(rows, paging);
  }

  /**
   * @param rows of a run, from where the page begins
   */
  static Page<PayoutItem> page(List<PayoutItem> rows, Paging paging) {
    var some = rows.stream().limit(paging.fetch()).toList();
    return Page.of(some, paging, it -> Cursor.of(it.position()));
  }

  /**
   * What a partner gets, and what is known of the run it is part of.
   *
   * @param executeOn when the bank is asked to pay; null before the run is released
   */
  record Received(
      PayoutItem item,
      long number,
      RunState run,
      String currency,
      @Nullable LocalDate executeOn,
      @Nullable LocalDate paidOn) {}

  /** Newest first. */
  Page<Received> of(PartnerId partner, Paging paging) {
    var rows =
        database
            .sql(
                """
                select p.*, d.holder, d.iban, d.bic, d.country, r.number, r.state as run_state,
                  r.currency, r.execute_on, r.paid_on
                from governance.payout p
                join governance.payout_details d on d.id = p.details
                join governance.payout_run r on r.id = p.run
                where p.partner = :partner and (:before::bigint is null or r.number < :before)
                order by r.number desc limit :fetch
                """)
            .param("partner", partner.value())
            .param("before", paging.after().map(it -> it.number(0)).orElse(null))
            .param("fetch", paging.fetch())
            .query((row, _) -> received(row))
            .list();
    return Page.of(rows, paging, it -> Cursor.of(it.number()));
  }

  private static Received received(ResultSet row) throws SQLException {
    return new Received(
        item(row),
        row.getLong("number"),
        RunState.valueOf(row.getString("run_state")),
        row.getString("currency"),
        row.getObject("execute_on", LocalDate.class),
        row.getObject("paid_on", LocalDate.class));
  }

  /**
   * What each partner was paid by the last run before this one whose money has gone out or is about
   * to, without what was dropped or came back.
   */
  Map<PartnerId, Long> paidBefore(long number) {
    var paid = new HashMap<PartnerId, Long>();
    database
        .sql(
            """
            select partner, minor from governance.payout
            where state in ('PENDING', 'PAID') and run = (
              select id from governance.payout_run
              where number < :number and state in ('RELEASED', 'PAID')
              order by number desc limit 1)
            """)
        .param("number", number)
        .query((ResultSet row) -> {
          paid.put(new PartnerId(row.getObject("partner", UUID.class)), row.getLong("minor"));
        });
    return paid;
  }

  /**
   * @param reasons why, by the positions; empty where there is none
   */
  void state(
      String run,
      Map<Integer, String> reasons,
      PayoutItem.State state,
      @Nullable LocalDate returnedOn) {
    database
        .sql(
            """
            update governance.payout p
            set state = :state, reason = nullif(t.reason, ''), returned_on = :on
            from unnest(:positions::int[], :reasons::text[]) as t (position, reason)
            where p.run = :run and p.position = t.position
            """)
        .param("state", state.name())
        .param("on", returnedOn)
        .param("run", run)
        .param("positions", reasons.keySet().toArray(Integer[]::new))
        .param("reasons", reasons.values().toArray(String[]::new))
        .update();
  }

  private static PayoutItem item(ResultSet row) throws SQLException {
    return new PayoutItem(
        row.getString("run"),
        row.getInt("position"),
        new PartnerId(row.getObject("partner", UUID.class)),
        row.getString("slug"),
        row.getString("name"),
        row.getLong("minor"),
        row.getObject("last_minor", Long.class),
        row.getObject("details", UUID.class),
        KnownPayoutDetails.account(row),
        row.getString("end_to_end_id"),
        row.getBoolean("final"),
        PayoutItem.State.valueOf(row.getString("state")),
        row.getString("reason"));
  }
}
