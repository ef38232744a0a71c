package io.cvf.ecosystem.governance.invoices;

import io.cvf.ecosystem.governance.invoices.InvoiceView.Action;
import io.cvf.ecosystem.governance.invoices.InvoiceView.PaymentPart;
import io.cvf.ecosystem.governance.invoices.InvoiceView.RefundPart;
import io.cvf.ecosystem.governance.rating.LineNames.Name;
import io.cvf.ecosystem.identity.OrganisationDirectory;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts together what is shown of an invoice. */
@Component
class InvoiceViews {

  private static final int MOST_REFUNDS = 200;

  private final Invoices invoices;
  private final Refunds refunds;
  private final InvoiceAccess access;
  private final OrganisationDirectory organisations;
  private final Clock clock;

  InvoiceViews(
      Invoices invoices,
      Refunds refunds,
      InvoiceAccess access,
      OrganisationDirectory organisations,
      Clock clock) {
    this.invoices = invoices;
    this.refunds = refunds;
    this.access = access;
    this.organisations = organisations;
    this.clock = clock;
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  InvoiceView of(Invoice it, Caller caller) {
    return new InvoiceView(
        it.id(),
        it.month(),
        name(it),
        it.state(today()),
        it.currency(),
        it.executions(),
        it.totalMinor(),
        it.refundedMinor(),
        it.paidMinor(),
        it.openMinor(),
        it.issuedAt(),
        it.dueOn(),
        invoices.payments(it.id()).stream()
            .map(paid -> new PaymentPart(paid.reference(), paid.amountMinor(), paid.paidOn()))
            .toList(),
        refunds.ofInvoice(it.id(), MOST_REFUNDS).stream()
            .map(back ->
                new RefundPart(
                    back.id(), back.line(), back.amountMinor(), back.reason(), back.refundedAt()))
            .toList(),
        actions(it, caller));
  }

  Name name(Invoice it) {
    return organisations
        .find(it.slug())
        .map(found -> new Name(found.slug(), found.name()))
        .orElse(new Name(it.slug(), it.slug()));
  }

  private List<Action> actions(Invoice it, Caller caller) {
    var actions = new ArrayList<Action>();
    if (caller.is(Role.FINANCE) && !access.isInsider(it.organisation(), caller)) {
      if (it.openMinor() > 0) {
        actions.add(Action.BOOK_PAYMENT);
      }
      if (it.refundedMinor() < it.totalMinor()) {
        actions.add(Action.REFUND);
      }
    }
    return actions;
  }
}
