package io.cvf.ecosystem.governance.ledger;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Proves the books by themselves: entries sum to zero, balances are their postings. */
@Repository
class BookProofs implements LedgerProof {

  private final JdbcClient database;

  BookProofs(JdbcClient database) {
    this.database = database;
  }

  @Override
  public List<Finding> prove(int months) {
    return List.of(entries(), whole(), balances(), clearing());
  }

  private Finding entries() {
    var count = count("select count(*) from governance.ledger_entry");
    return Finding.of(
        "entries-sum-to-zero",
        "%,d entries each sum to zero".formatted(count),
        texts(
            """
            select e.kind || ' ' || e.reference || ' sums to ' || coalesce(sum(p.minor), 0)
              || ' over ' || count(p.entry) || ' postings'
            from governance.ledger_entry e
            left join governance.ledger_posting p on p.entry = e.id
            group by e.id having coalesce(sum(p.minor), 0) <> 0 or count(p.entry) < 2
            """));
  }

  private Finding whole() {
    return Finding.of(
        "ledger-sums-to-zero",
        "All balances together are zero",
        texts(
            """
            select 'All balances together are ' || sum(minor) from governance.ledger_account
            having sum(minor) <> 0
            """));
  }

  private Finding balances() {
    var count = count("select count(*) from governance.ledger_account");
    return Finding.of(
        "balances-replay",
        "%,d balances are what their postings come to".formatted(count),
        texts(
            """
            select coalesce(a.account, p.account) || ' shows ' || coalesce(a.minor, 0)
              || ', its postings come to ' || coalesce(p.minor, 0)
            from governance.ledger_account a
            full join (
              select account, sum(minor) as minor, count(*) as postings
              from governance.ledger_posting group by account) p on p.account = a.account
            where a.minor is distinct from p.minor or a.postings is distinct from p.postings
            """));
  }

  private Finding clearing() {
    return Finding.of(
        "clearing-is-zero",
        "What was invoiced is what was settled",
        texts(
            """
            select 'clearing is ' || minor from governance.ledger_account
            where account = 'clearing' and minor <> 0
            """));
  }

  private long count(String sql) {
    return database.sql(sql).query(Long.class).single();
  }

  private List<String> texts(String sql) {
    return database.sql(sql + " limit " + MOST).query((row, _) -> row.getString(1)).list();
  }
}
