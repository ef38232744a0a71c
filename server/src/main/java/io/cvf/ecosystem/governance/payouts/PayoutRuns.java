package io.cvf.ecosystem.governance.payouts;

import io.cvf.ecosystem.governance.payouts.PayoutRun.Cancelled;
import io.cvf.ecosystem.governance.payouts.PayoutRun.Paid;
import io.cvf.ecosystem.governance.payouts.PayoutRun.Released;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.database.Timestamps;
import io.cvf.ecosystem.platform.web.Cursor;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The payout runs. */
@Repository
class PayoutRuns {

  private final JdbcClient database;

  PayoutRuns(JdbcClient database) {
    this.database = database;
  }

  /** A run that is about to be prepared. */
  record Draft(
      String id,
      LocalDate dueBy,
      String currency,
      long totalMinor,
      int payouts,
      MemberId by,
      Instant now) {}

  /** False when another run is open, or was begun at the same time. */
  boolean add(Draft draft) {
    return database
            .sql(
                """
                insert into governance.payout_run (
                  id, state, due_by, currency, total_minor, payouts, prepared_by, prepared_at)
                values (:id, 'PREPARED', :dueBy, :currency, :total, :payouts, :by, :now)
                on conflict do nothing
                """)
            .param("id", draft.id())
            .param("dueBy", draft.dueBy())
            .param("currency", draft.currency())
            .param("total", draft.totalMinor())
            .param("payouts", draft.payouts())
            .param("by", draft.by().value())
            .param("now", Timestamps.of(draft.now()))
            .update()
        == 1;
  }

  /** How many runs have an id that begins so. */
  int begun(String prefix) {
    return database
        .sql("select count(*) from governance.payout_run where id ^@ :prefix")
        .param("prefix", prefix)
        .query(Integer.class)
        .single();
  }

  Optional<PayoutRun> find(String id) {
    return one("where id = :id", id);
  }

  /** Kept from everyone else until this transaction ends. */
  Optional<PayoutRun> lock(String id) {
    return one("where id = :id for no key update", id);
  }

  private Optional<PayoutRun> one(String condition, String id) {
    return database
        .sql("select * from governance.payout_run " + condition)
        .param("id", id)
        .query((row, _) -> run(row))
        .optional();
  }

  Optional<String> open() {
    return database
        .sql("select id from governance.payout_run where state in ('PREPARED', 'RELEASED')")
        .query(String.class)
        .optional();
  }

  /** Newest first. */
  Page<PayoutRun> page(Paging paging) {
    var rows =
        database
            .sql(
                """
                select * from governance.payout_run
                where (:before::bigint is null or number < :before)
                order by number desc limit :fetch
                """)
            .param("before", paging.after().map(it -> it.number(0)).orElse(null))
            .param("fetch", paging.fetch())
            .query((row, _) -> run(row))
            .list();
    return Page.of(rows, paging, it -> Cursor.of(it.number()));
  }

  void released(String id, Released it) {
    database
        .sql(
            """
            update governance.payout_run
            set state = 'RELEASED', released_by = :by, released_at = :at, execute_on = :on
            where id = :id
            """)
        .param("by", it.by().value())
        .param("at", Timestamps.of(it.at()))
        .param("on", it.executeOn())
        .param("id", id)
        .update();
  }

  void paid(String id, Paid it) {
    database
        .sql(
            """
            update governance.payout_run
            set state = 'PAID', paid_by = :by, paid_at = :at, paid_on = :on, reference = :reference
            where id = :id
            """)
        .param("by", it.by().value())
        .param("at", Timestamps.of(it.at()))
        .param("on", it.on())
        .param("reference", it.reference())
        .param("id", id)
        .update();
  }

  void cancelled(String id, Cancelled it) {
    database
        .sql(
            """
            update governance.payout_run
            set state = 'CANCELLED', cancelled_by = :by, cancelled_at = :at,
              cancel_reason = :reason
            where id = :id
            """)
        .param("by", it.by().value())
        .param("at", Timestamps.of(it.at()))
        .param("reason", it.reason())
        .param("id", id)
        .update();
  }

  /** After some of its payouts were dropped or came back. */
  void recount(String id) {
    database
        .sql(
            """
            update governance.payout_run r
            set total_minor = coalesce(p.minor, 0), payouts = coalesce(p.payouts, 0)
            from (
              select sum(minor) as minor, count(*) as payouts from governance.payout
              where run = :id and state in ('PENDING', 'PAID')) p
            where r.id = :id
            """)
        .param("id", id)
        .update();
  }

  private static PayoutRun run(ResultSet row) throws SQLException {
    return new PayoutRun(
        row.getString("id"),
        row.getLong("number"),
        RunState.valueOf(row.getString("state")),
        row.getObject("due_by", LocalDate.class),
        row.getString("currency"),
        row.getLong("total_minor"),
        row.getInt("payouts"),
        member(row, "prepared_by"),
        Timestamps.instant(row, "prepared_at"),
        released(row),
        paid(row),
        cancelled(row));
  }

  private static @Nullable Released released(ResultSet row) throws SQLException {
    return row.getObject("released_at") == null
        ? null
        : new Released(
            member(row, "released_by"),
            Timestamps.instant(row, "released_at"),
            row.getObject("execute_on", LocalDate.class));
  }

  private static @Nullable Paid paid(ResultSet row) throws SQLException {
    return row.getObject("paid_at") == null
        ? null
        : new Paid(
            member(row, "paid_by"),
            Timestamps.instant(row, "paid_at"),
            row.getObject("paid_on", LocalDate.class),
            row.getString("reference"));
  }

  private static @Nullable Cancelled cancelled(ResultSet row) throws SQLException {
    return row.getObject("cancelled_at") == null
        ? null
        : new Cancelled(
            member(row, "cancelled_by"),
            Timestamps.instant(row, "cancelled_at"),
            row.getString("cancel_reason"));
  }

  private static MemberId member(ResultSet row, String column) throws SQLException {
    return new MemberId(row.getObject(column, UUID.class));
  }
}
