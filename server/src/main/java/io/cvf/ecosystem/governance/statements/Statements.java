package io.cvf.ecosystem.governance.statements;

import io.cvf.ecosystem.governance.ledger.Account;
import io.cvf.ecosystem.governance.ledger.EntryKind;
import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.platform.database.Timestamps;
import io.cvf.ecosystem.platform.web.Cursor;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of statements, and which entries of the books stand on which. */
@Repository
class Statements {

  private static final String PAYABLE = Account.payable("").name();

  /**
   * What the lines of a statement {@code l} and suspense released on it have put on the payable
   * account, less what was taken back from those lines; a held statement's lines have nothing
   * there.
   */
  private static final String PUT_THERE =
      """
      l.released_minor + case
        when exists (
          select from governance.statement_hold h where h.statement = l.id and h.state = 'HELD')
        then 0 else l.partner_minor - l.taken_back_minor end
      """;

  private static final String SHOWN =
      """
      select s.*, p.paid, c.covered, exists (
        select from governance.statement_hold h where h.statement = s.id and h.state = 'HELD') as held
      from governance.statement s
      cross join lateral (
        select coalesce(sum(p.minor), 0)::bigint as paid
        from governance.ledger_posting p join governance.ledger_entry e on e.id = p.entry
        where p.account = 'payable:' || s.slug and e.kind in ('PAYOUT', 'PAYOUT_RETURN')) p
      cross join lateral (
        select (sum(%s) - (
          select coalesce(sum(minor), 0) from governance.penalty
          where partner = s.partner and month <= s.month and waived_at is null))::bigint as covered
        from governance.statement l where l.partner = s.partner and l.month <= s.month) c
      """
          .formatted(PUT_THERE);

  private final JdbcClient database;

  Statements(JdbcClient database) {
    this.database = database;
  }

  /**
   * A statement and what became of it.
   *
   * @param covered what payouts have to come to for it to be paid: all that it and those before it
   *     have earned and nobody took or keeps back, whatever happens to later ones
   */
  record Row(Statement statement, boolean held, long paid, long covered) {
    StatementState state() {
      return StatementState.of(statement, held, paid, covered);
    }
  }

  /** Newest first. */
  Page<Row> page(PartnerId partner, Paging paging) {
    var rows =
        database
            .sql(
                SHOWN
                    + """
                    where s.partner = :partner and (:before::date is null or s.month < :before)
                    order by s.month desc limit :fetch
                    """)
            .param("partner", partner.value())
            .param("before", paging.after().map(it -> it.text(0)).orElse(null))
            .param("fetch", paging.fetch())
            .query((row, _) -> shown(row))
            .list();
    return Page.of(rows, paging, last -> Cursor.of(last.statement().month().atDay(1)));
  }

  Optional<Row> shown(String id) {
    return database
        .sql(SHOWN + " where s.id = :id")
        .param("id", id)
        .query((row, _) -> shown(row))
        .optional();
  }

  Optional<Statement> find(String id) {
    return database
        .sql("select * from governance.statement where id = :id")
        .param("id", id)
        .query((row, _) -> statement(row))
        .optional();
  }

  Optional<Statement> find(PartnerId partner, YearMonth month) {
    return database
        .sql("select * from governance.statement where partner = :partner and month = :month")
        .param("partner", partner.value())
        .param("month", month.atDay(1))
        .query((row, _) -> statement(row))
        .optional();
  }

  /** Those that exist, by id; nobody else holds them or changes their lines meanwhile. */
  List<Statement> lock(Collection<String> ids) {
    return database
        .sql("select * from governance.statement where id = any(:ids) order by id for update")
        .param("ids", ids.toArray(String[]::new))
        .query((row, _) -> statement(row))
        .list();
  }

  List<Statement> ofMonth(YearMonth month) {
    return database
        .sql("select * from governance.statement where month = :month order by id")
        .param("month", month.atDay(1))
        .query((row, _) -> statement(row))
        .list();
  }

  /** The last one of every partner. */
  Map<PartnerId, Statement> latest() {
    var latest = new HashMap<PartnerId, Statement>();
    database
        .sql(
            """
            select distinct on (partner) * from governance.statement order by partner, month desc
            """)
        .query((row, _) ->
            latest.put(new PartnerId(row.getObject("partner", UUID.class)), statement(row)))
        .list();
    return latest;
  }

  /**
   * What was booked on payable accounts and stands on no statement, by the partners' slugs; what a
   * partner is owed is positive.
   */
  Map<String, Map<EntryKind, Long>> unstated() {
    var unstated = new HashMap<String, Map<EntryKind, Long>>();
    database
        .sql(
            """
            select p.account, e.kind, -sum(p.minor)::bigint as minor
            from governance.ledger_posting p
            join governance.ledger_entry e on e.id = p.entry
            where p.account >= 'payable:' and p.account < 'payable;'
              and not exists (
                select from governance.statement_entry x join governance.statement s
                  on s.id = x.statement
                where x.entry = p.entry and 'payable:' || s.slug = p.account)
            group by p.account, e.kind
            """)
        .query((row, _) ->
            unstated
                .computeIfAbsent(
                    row.getString("account").substring(PAYABLE.length()),
                    _ -> new EnumMap<>(EntryKind.class))
                .put(EntryKind.valueOf(row.getString("kind")), row.getLong("minor")))
        .list();
    return unstated;
  }

  /** Puts everything booked on the payable accounts of these partners on their statements. */
  void state(List<Statement> statements) {
    database
        .sql(
            """
            insert into governance.statement_entry (entry, statement)
            select distinct p.entry, new.id
            from unnest(:slugs::text[], :ids::text[]) as new (slug, id)
            join governance.ledger_posting p on p.account = 'payable:' || new.slug
            where not exists (
              select from governance.statement_entry x join governance.statement s
                on s.id = x.statement
              where x.entry = p.entry and s.slug = new.slug)
            """)
        .param("slugs", statements.stream().map(Statement::slug).toArray(String[]::new))
        .param("ids", statements.stream().map(Statement::id).toArray(String[]::new))
        .update();
  }

  /** The first ones. */
  List<UUID> entries(String statement, int limit) {
    return database
        .sql(
            """
            select entry from governance.statement_entry where statement = :statement
            order by entry limit :limit
            """)
        .param("statement", statement)
        .param("limit", limit)
        .query((row, _) -> row.getObject(1, UUID.class))
        .list();
  }

  void takenBack(String statement, long minor) {
    database
        .sql(
            """
            update governance.statement set taken_back_minor = taken_back_minor + :minor
            where id = :id
            """)
        .param("id", statement)
        .param("minor", minor)
        .update();
  }

  Map<PartnerId, Long> notYetDue(LocalDate day) {
    var waiting = new HashMap<PartnerId, Long>();
    database
        .sql(
            """
            select partner, sum(minor)::bigint as minor
            from (
              select l.partner, greatest(0, %s) as minor
              from governance.statement l where l.due_on > :day
              union all
              -- released since the last statement; the next one says when it is due
              select s.partner, -p.minor
              from governance.ledger_entry e
              join governance.statement s on s.id = e.reference
              join governance.ledger_posting p
                on p.entry = e.id and p.account = 'payable:' || s.slug
              where e.kind = 'SUSPENSE_RELEASE'
                and not exists (
                  select from governance.statement_entry x where x.entry = e.id)) waiting
            group by partner having sum(minor) > 0
            """
                .formatted(PUT_THERE))
        .param("day", day)
        .query((row, _) ->
            waiting.put(new PartnerId(row.getObject("partner", UUID.class)), row.getLong("minor")))
        .list();
    return waiting;
  }

  Optional<LocalDate> nextDueOn(LocalDate day) {
    return database
        .sql(
            """
            select min(l.due_on) from governance.statement l where l.due_on > :day and %s > 0
            """
                .formatted(PUT_THERE))
        .param("day", day)
        .query((row, _) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
        .single();
  }

  private static Row shown(ResultSet row) throws SQLException {
    return new Row(
        statement(row), row.getBoolean("held"), row.getLong("paid"), row.getLong("covered"));
  }

  private static Statement statement(ResultSet row) throws SQLException {
    return new Statement(
        row.getString("id"),
        YearMonth.from(row.getObject("month", LocalDate.class)),
        new PartnerId(row.getObject("partner", UUID.class)),
        row.getString("slug"),
        row.getString("currency"),
        row.getLong("executions"),
        row.getLong("failed"),
        new Statement.Amounts(
            row.getLong("gross_minor"),
            row.getLong("partner_minor"),
            row.getLong("platform_minor"),
            row.getLong("suspense_minor"),
            row.getLong("adjustments_minor"),
            row.getLong("released_minor"),
            row.getLong("penalties_minor"),
            row.getLong("refunds_minor"),
            row.getLong("held_minor"),
            row.getLong("net_minor"),
            row.getLong("carried_over_minor"),
            row.getLong("payable_minor")),
        row.getLong("minimum_payout_minor"),
        Timestamps.instant(row, "issued_at"),
        row.getObject("due_on", LocalDate.class));
  }
}
