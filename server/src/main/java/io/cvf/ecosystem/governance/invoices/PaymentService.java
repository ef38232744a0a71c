package io.cvf.ecosystem.governance.invoices;

import io.cvf.ecosystem.governance.invoices.Invoices.Payment;
import io.cvf.ecosystem.governance.ledger.Account;
import io.cvf.ecosystem.governance.ledger.EntryKind;
import io.cvf.ecosystem.governance.ledger.GeneralLedger;
import io.cvf.ecosystem.governance.ledger.JournalEntry;
import io.cvf.ecosystem.governance.ledger.Posting;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.audit.AuditLog;
import io.cvf.ecosystem.platform.problems.Problem;
import io.cvf.ecosystem.platform.problems.Violations;
import io.cvf.ecosystem.platform.web.Text;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Books what consumers paid. */
@Service
public class PaymentService {

  private static final int MAX_REFERENCE = 140;

  private final Invoices invoices;
  private final InvoiceAccess access;
  private final GeneralLedger ledger;
  private final AuditLog audit;
  private final Clock clock;

  PaymentService(
      Invoices invoices, InvoiceAccess access, GeneralLedger ledger, AuditLog audit, Clock clock) {
    this.invoices = invoices;
    this.access = access;
    this.ledger = ledger;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * The same payment twice is booked once.
   *
   * @param reference of the bank, unique for the invoice
   */
  @Transactional
  public void pay(
      String id,
      @Nullable Long amountMinor,
      @Nullable LocalDate paidOn,
      @Nullable String reference,
      Caller by) {
    var now = clock.instant();
    var amount = Objects.requireNonNullElse(amountMinor, 0L);
    var day = Objects.requireNonNullElse(paidOn, LocalDate.MAX);
    var known = reference == null ? "" : reference.strip();
    new Violations()
        .require(amount > 0, "/amountMinor", "Name an amount above 0 in minor units.")
        .require(
            !day.isAfter(LocalDate.ofInstant(now, ZoneOffset.UTC)),
            "/paidOn",
            "Name the day it was paid, today at the latest.")
        .require(
            !known.isEmpty() && known.length() <= MAX_REFERENCE && Text.isStorable(known),
            "/reference",
            "Give the bank's reference in 1 to %d characters.".formatted(MAX_REFERENCE))
        .refuseIfAny();
    ledger.takePart();
    invoices.lock(id);
    var invoice = invoices.find(id).orElseThrow(InvoiceProblems::notFound);
    access.requireOutsider(invoice.organisation(), by);
    if (day.isBefore(invoice.month().atDay(1))) {
      throw Problem.invalid("/paidOn", "Name a day that is not before the month it is paid for.");
    }
    var payment = new Payment(known, amount, day, now);
    if (isBooked(invoice, payment)) {
      return;
    }
    if (amount > invoice.openMinor()) {
      throw InvoiceProblems.paymentTooHigh(Math.max(0, invoice.openMinor()));
    }
    invoices.pay(id, payment, by.id());
    var _ =
        ledger.post(
            new JournalEntry(
                EntryKind.PAYMENT,
                id + " " + known,
                "%s paid %s".formatted(invoice.slug(), id),
                day,
                List.of(
                    new Posting(Account.CASH, amount),
                    new Posting(Account.receivable(invoice.slug()), -amount))),
            by.id());
    audit.record(
        by.id(),
        "invoice.paid",
        invoice.subject(),
        Map.of("minor", amount, "paidOn", day.toString(), "reference", known),
        null);
  }

  private boolean isBooked(Invoice invoice, Payment payment) {
    for (var booked : invoices.payments(invoice.id())) {
      if (booked.reference().equals(payment.reference())) {
        if (booked.amountMinor() != payment.amountMinor()
            || !booked.paidOn().equals(payment.paidOn())) {
          throw InvoiceProblems.paymentExists(payment.reference());
        }
        return true;
      }
    }
    return false;
  }
}
