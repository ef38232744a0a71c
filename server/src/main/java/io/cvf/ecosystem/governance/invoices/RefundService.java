package io.cvf.ecosystem.governance.invoices;

import io.cvf.ecosystem.governance.ledger.Account;
import io.cvf.ecosystem.governance.ledger.EntryKind;
import io.cvf.ecosystem.governance.ledger.GeneralLedger;
import io.cvf.ecosystem.governance.ledger.JournalEntry;
import io.cvf.ecosystem.governance.ledger.Posting;
import io.cvf.ecosystem.governance.rating.BilledLine;
import io.cvf.ecosystem.governance.rating.BilledLines;
import io.cvf.ecosystem.governance.statements.StatementBooks;
import io.cvf.ecosystem.integrations.PartnerDirectory;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.audit.AuditLog;
import io.cvf.ecosystem.platform.problems.Problem;
import io.cvf.ecosystem.platform.web.Reason;
import io.cvf.ecosystem.platform.web.Text;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives consumers back what they should not have paid, at the shares it was paid by. */
@Service
public class RefundService {

  private final Invoices invoices;
  private final Refunds refunds;
  private final InvoiceAccess access;
  private final InvoiceNews news;
  private final BilledLines lines;
  private final StatementBooks statements;
  private final PartnerDirectory partners;
  private final GeneralLedger ledger;
  private final AuditLog audit;
  private final Clock clock;

  RefundService(
      Invoices invoices,
      Refunds refunds,
      InvoiceAccess access,
      InvoiceNews news,
      BilledLines lines,
      StatementBooks statements,
      PartnerDirectory partners,
      GeneralLedger ledger,
      AuditLog audit,
      Clock clock) {
    this.invoices = invoices;
    this.refunds = refunds;
    this.access = access;
    this.news = news;
    this.lines = lines;
    this.statements = statements;
    this.partners = partners;
    this.ledger = ledger;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * The line is locked, so that two refunds at once never give back more than there is.
   *
   * @param number of the line
   */
  @Transactional
  public void refund(
      String id,
      @Nullable Long number,
      @Nullable Long amountMinor,
      @Nullable String reason,
      Caller by) {
    var why = Reason.checked(reason);
    if (amountMinor == null || amountMinor <= 0) {
      throw Problem.invalid("/amountMinor", "Name an amount above 0 in minor units.");
    }
    if (number == null) {
      throw Problem.invalid("/line", "Name a line of the invoice by its id.");
    }
    ledger.takePart();
    var invoice = invoices.find(id).orElseThrow(InvoiceProblems::notFound);
    access.requireOutsider(invoice.organisation(), by);
    var statement =
        lines
            .statementOf(number, id)
            .flatMap(statements::open)
            .orElseThrow(InvoiceProblems::lineNotFound);
    partners.requireImpartial(statement.statement().partner(), by);
    var line = lines.lock(number).orElseThrow(InvoiceProblems::lineNotFound);
    if (amountMinor > line.leftMinor()) {
      throw InvoiceProblems.refundTooHigh(line.leftMinor());
    }
    var shares = line.ofRefund(amountMinor);
    var now = clock.instant();
    var refund = refunds.add(number, amountMinor, shares, why, now, by.id());
    lines.refunded(line, amountMinor);
    statements.takenBack(statement.statement(), shares.partnerMinor());
    var _ =
        ledger.post(
            new JournalEntry(
                EntryKind.REFUND,
                refund.toString(),
                "%s, line %d: %s".formatted(id, number, Text.shortened(why, 200)),
                LocalDate.ofInstant(now, ZoneOffset.UTC),
                postings(invoice, line, statement, shares, amountMinor)),
            by.id());
    audit.record(
        by.id(),
        "invoice.refunded",
        invoice.subject(),
        Map.of("line", number, "minor", amountMinor, "statement", statement.statement().id()),
        why);
    news.refunded(invoice, statement.statement(), refund, amountMinor, why, by.id());
  }

  private static List<Posting> postings(
      Invoice invoice,
      BilledLine line,
      StatementBooks.Open statement,
      BilledLine.Shares shares,
      long amount) {
    return List.of(
        new Posting(statement.owed(), shares.partnerMinor()),
        new Posting(Account.REVENUE, shares.platformMinor()),
        new Posting(Account.suspense(statement.statement().slug()), line.isUnshared() ? amount : 0),
        new Posting(Account.receivable(invoice.slug()), -amount));
  }
}
