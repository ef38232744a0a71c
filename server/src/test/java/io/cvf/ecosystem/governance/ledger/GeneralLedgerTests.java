package io.cvf.ecosystem.governance.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cvf.ecosystem.testing.DatabaseTest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class GeneralLedgerTests {

  private static final Account ACME = Account.receivable("acme");

  @Autowired GeneralLedger ledger;
  @Autowired JdbcClient database;
  @Autowired TransactionTemplate transaction;

  @Test
  void whatIsBookedTwiceCountsOnce() {
    assertThat(post(paid("INV-1", 500))).isTrue();
    assertThat(post(paid("INV-1", 500))).isFalse();

    assertThat(ledger.balance(Account.CASH)).isEqualTo(500);
    assertThat(ledger.balance(ACME)).isEqualTo(-500);
  }

  @Test
  void entriesThatDoNotSumToZeroCannotBeWritten() {
    assertThatThrownBy(() -> entry("INV-1", List.of(new Posting(ACME, 5))))
        .hasMessageContaining("sums to 5");
  }

  @Test
  void theDatabaseKeepsEntriesBalancedWhoeverWrites() {
    post(paid("INV-1", 500));

    assertThatThrownBy(() ->
            database
                .sql(
                    """
                    insert into governance.ledger_posting
                    select id, 9, 'cash', 1 from governance.ledger_entry
                    """)
                .update())
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("does not sum to zero");
  }

  @Test
  void whatIsBookedStaysAsItIs() {
    post(paid("INV-1", 500));

    assertThatThrownBy(() -> database.sql("delete from governance.ledger_posting").update())
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("append-only");
  }

  private boolean post(JournalEntry entry) {
    return Boolean.TRUE.equals(transaction.execute(_ -> ledger.post(entry, null)));
  }

  private static JournalEntry paid(String invoice, long minor) {
    return entry(invoice, List.of(new Posting(Account.CASH, minor), new Posting(ACME, -minor)));
  }

  private static JournalEntry entry(String reference, List<Posting> postings) {
    return new JournalEntry(
        EntryKind.PAYMENT, reference, "Paid", LocalDate.of(2026, 11, 30), postings);
  }
}
