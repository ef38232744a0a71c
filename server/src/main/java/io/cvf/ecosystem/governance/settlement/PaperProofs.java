package io.cvf.ecosystem.governance.settlement;

import io.cvf.ecosystem.governance.ledger.LedgerProof;
import io.cvf.ecosystem.governance.ledger.LedgerProof.Finding;
import java.time.YearMonth;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Compares statements, invoices and lines with the books. */
@Repository
class PaperProofs {

  private final JdbcClient database;

  PaperProofs(JdbcClient database) {
    this.database = database;
  }

  /** What the lines of a month have. */
  record Billed(long executions, long failed, long quantity) {}

  Billed billed(YearMonth month) {
    return database
        .sql(
            """
            select coalesce(sum(l.executions), 0)::bigint as executions,
              coalesce(sum(l.failed), 0)::bigint as failed,
              coalesce(sum(l.quantity), 0)::bigint as quantity
            from governance.statement s join governance.rated_line l on l.statement = s.id
            where s.month = :month
            """)
        .param("month", month.atDay(1))
        .query((row, _) ->
            new Billed(row.getLong("executions"), row.getLong("failed"), row.getLong("quantity")))
        .single();
  }

  List<Finding> prove() {
    return List.of(statements(), chain(), lines(), invoices(), suspense());
  }

  private Finding statements() {
    return finding(
        "statements-are-entries",
        "Statements say what was booked",
        """
        select s.id || ' says ' || s.partner_minor || ' and ' || s.platform_minor || ', booked were '
          || coalesce(b.partner, 0) || ' and ' || coalesce(b.platform, 0)
        from governance.statement s
        left join lateral (
          select -sum(p.minor) filter (where p.account = 'payable:' || s.slug) as partner,
            -sum(p.minor) filter (where p.account = 'revenue') as platform
          from governance.ledger_entry e join governance.ledger_posting p on p.entry = e.id
          where e.kind = 'SETTLEMENT' and e.reference = s.id) b on true
        where s.partner_minor <> coalesce(b.partner, 0)
          or s.platform_minor <> coalesce(b.platform, 0)
        """);
  }

  /** What is payable is the sum of all that was booked up to the statement. */
  private Finding chain() {
    return finding(
        "statements-follow-each-other",
        "What is payable is what was booked until then",
        """
        select id || ' makes ' || payable_minor || ' payable, booked until then were ' || booked
        from (
          select s.id, s.payable_minor,
            sum(coalesce(b.minor, 0)) over (partition by s.partner order by s.month) as booked
          from governance.statement s
          left join lateral (
            select -sum(p.minor) as minor
            from governance.statement_entry x join governance.ledger_posting p on p.entry = x.entry
            where x.statement = s.id and p.account = 'payable:' || s.slug) b on true) s
        where payable_minor <> booked
        """);
  }

  private Finding lines() {
    return finding(
        "lines-are-statements",
        "Lines come to their statements",
        """
        select s.id || ' has a gross of ' || s.gross_minor || ', its lines come to '
          || coalesce(l.gross, 0)
        from governance.statement s
        left join lateral (
          select sum(gross_minor) as gross, sum(executions) as executions, sum(failed) as failed,
            sum(partner_minor) filter (where not suspense) as partner
          from governance.rated_line where statement = s.id) l on true
        where s.gross_minor <> coalesce(l.gross, 0) or s.executions <> coalesce(l.executions, 0)
          or s.failed <> coalesce(l.failed, 0) or s.partner_minor <> coalesce(l.partner, 0)
        """);
  }

  private Finding invoices() {
    return finding(
        "invoices-are-receivables",
        "What organisations owe is their invoices, less what they paid and got back",
        """
        select coalesce(i.slug, a.slug) || ' has ' || coalesce(i.open, 0)
          || ' open, the books say ' || coalesce(a.minor, 0)
        from (
          select i.slug, sum(i.total_minor - i.paid_minor - coalesce(l.refunded, 0)) as open
          from governance.invoice i
          left join lateral (
            select sum(refunded_minor) as refunded
            from governance.rated_line where invoice = i.id) l on true
          group by i.slug) i
        full join (
          select substr(account, 12) as slug, minor from governance.ledger_account
          where account >= 'receivable:' and account < 'receivable;') a on a.slug = i.slug
        where coalesce(i.open, 0) <> coalesce(a.minor, 0)
        """);
  }

  private Finding suspense() {
    return finding(
        "suspense-is-lines",
        "What waits for agreements is what lines say",
        """
        select coalesce(l.slug, a.slug) || ' has ' || coalesce(l.minor, 0)
          || ' in suspense, the books say ' || coalesce(a.minor, 0)
        from (
          select s.slug, sum(l.gross_minor - l.refunded_minor) as minor
          from governance.rated_line l join governance.statement s on s.id = l.statement
          where l.suspense and l.released_at is null group by s.slug) l
        full join (
          select substr(account, 10) as slug, -minor as minor from governance.ledger_account
          where account >= 'suspense:' and account < 'suspense;') a on a.slug = l.slug
        where coalesce(l.minor, 0) <> coalesce(a.minor, 0)
        """);
  }

  private Finding finding(String name, String compared, String sql) {
    return Finding.of(
        name,
        compared,
        database
            .sql(sql + " limit " + LedgerProof.MOST)
            .query((row, _) -> row.getString(1))
            .list());
  }
}
