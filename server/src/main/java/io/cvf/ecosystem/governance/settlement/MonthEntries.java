package io.cvf.ecosystem.governance.settlement;

import io.cvf.ecosystem.governance.invoices.Invoice;
import io.cvf.ecosystem.governance.invoices.InvoiceIssue.Owed;
import io.cvf.ecosystem.governance.ledger.Account;
import io.cvf.ecosystem.governance.ledger.EntryKind;
import io.cvf.ecosystem.governance.ledger.JournalEntry;
import io.cvf.ecosystem.governance.ledger.Posting;
import io.cvf.ecosystem.governance.statements.StatementIssue;
import io.cvf.ecosystem.governance.statements.StatementIssue.Earned;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What is booked for a month: what consumers owe goes through clearing to those who earned it. */
final class MonthEntries {

  private MonthEntries() {}

  static List<JournalEntry> of(YearMonth month, Collection<Owed> owed, Collection<Earned> earned) {
    var entries = new ArrayList<JournalEntry>();
    owed.forEach(it -> entries.add(invoice(month, it)));
    for (var it : earned) {
      entries.add(settlement(month, it));
      entries.add(suspense(month, it));
    }
    return entries;
  }

  private static JournalEntry invoice(YearMonth month, Owed it) {
    var id = Invoice.id(month, it.slug());
    return new JournalEntry(
        EntryKind.INVOICE,
        id,
        "%s owes for %s".formatted(it.slug(), month),
        month.atEndOfMonth(),
        List.of(
            new Posting(Account.receivable(it.slug()), it.totalMinor()),
            new Posting(Account.CLEARING, -it.totalMinor())));
  }

  private static JournalEntry settlement(YearMonth month, Earned it) {
    return new JournalEntry(
        EntryKind.SETTLEMENT,
        StatementIssue.id(month, it.slug()),
        "%s earned in %s".formatted(it.slug(), month),
        month.atEndOfMonth(),
        List.of(
            new Posting(Account.CLEARING, it.partnerMinor() + it.platformMinor()),
            new Posting(Account.payable(it.slug()), -it.partnerMinor()),
            new Posting(Account.REVENUE, -it.platformMinor())));
  }

  private static JournalEntry suspense(YearMonth month, Earned it) {
    return new JournalEntry(
        EntryKind.SUSPENSE,
        StatementIssue.id(month, it.slug()),
        "%s had no agreement in %s".formatted(it.slug(), month),
        month.atEndOfMonth(),
        List.of(
            new Posting(Account.CLEARING, it.suspenseMinor()),
            new Posting(Account.suspense(it.slug()), -it.suspenseMinor())));
  }
}
