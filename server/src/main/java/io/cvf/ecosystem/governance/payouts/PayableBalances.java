package io.cvf.ecosystem.governance.payouts;

import io.cvf.ecosystem.governance.ledger.Account;
import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.platform.database.Timestamps;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the books say partners have earned, and from how much on they agreed to be paid. */
@Repository
class PayableBalances {

  private static final String PAYABLE = Account.payable("").name();
  private static final String HELD = Account.held("").name();

  private final JdbcClient database;

  PayableBalances(JdbcClient database) {
    this.database = database;
  }

  /**
   * In minor units; positive is what the partner is owed.
   *
   * @param held what disputes keep back, no part of {@code payable}
   */
  record Balance(long payable, long held) {

    private Balance plus(Balance other) {
      return new Balance(payable + other.payable, held + other.held);
    }
  }

  /** By the partners' slugs, without those who neither owe nor are owed. */
  Map<String, Balance> all() {
    var balances = new TreeMap<String, Balance>();
    database
        .sql(
            """
            select account, minor from governance.ledger_account
            where minor <> 0 and (account ^@ :payable or account ^@ :held)
            """)
        .param("payable", PAYABLE)
        .param("held", HELD)
        .query((ResultSet row) -> {
          var account = row.getString("account");
          var owed = Math.negateExact(row.getLong("minor"));
          if (account.startsWith(PAYABLE)) {
            var slug = account.substring(PAYABLE.length());
            balances.merge(slug, new Balance(owed, 0), Balance::plus);
          } else {
            var slug = account.substring(HELD.length());
            balances.merge(slug, new Balance(0, owed), Balance::plus);
          }
        });
    return balances;
  }

  /**
   * Until this transaction ends nothing is booked on what those partners are owed: a hold that
   * arrives now waits. In the order in which the books lock accounts themselves.
   */
  void lock(Collection<String> slugs) {
    database
        .sql(
            """
            select account from governance.ledger_account
            where account = any(:accounts) order by account for update
            """)
        .param(
            "accounts", slugs.stream().map(it -> Account.payable(it).name()).toArray(String[]::new))
        .query(String.class)
        .list();
  }

  /** Of the agreements in force, in minor units. */
  Map<PartnerId, Long> minimums(Instant now) {
    var minimums = new HashMap<PartnerId, Long>();
    database
        .sql(
            """
            select distinct on (t.partner) t.partner, d.minimum_payout_minor
            from governance.term t join governance.document d on d.id = t.document
            where t.from_at <= :now and :now < t.until_at
            order by t.partner, t.signed_at desc
            """)
        .param("now", Timestamps.of(now))
        .query((ResultSet row) -> {
          minimums.put(
              new PartnerId(row.getObject("partner", UUID.class)),
              row.getLong("minimum_payout_minor"));
        });
    return minimums;
  }
}
