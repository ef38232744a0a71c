package io.cvf.ecosystem.governance.demo;

import io.cvf.ecosystem.governance.budgets.BudgetAlerts;
import io.cvf.ecosystem.governance.invoices.Invoice;
import io.cvf.ecosystem.governance.invoices.InvoiceIssue;
import io.cvf.ecosystem.governance.invoices.PaymentService;
import io.cvf.ecosystem.governance.invoices.RefundService;
import io.cvf.ecosystem.governance.payouts.PayoutPreparation;
import io.cvf.ecosystem.governance.payouts.PayoutRecords;
import io.cvf.ecosystem.governance.payouts.PayoutRelease;
import io.cvf.ecosystem.governance.rating.BilledLine;
import io.cvf.ecosystem.governance.rating.BilledLines;
import io.cvf.ecosystem.governance.settlement.SettlementService;
import io.cvf.ecosystem.metering.BillingMonths;
import io.cvf.ecosystem.metering.demo.DemoExecutions;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.web.Paging;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Tells how executions become invoices and statements, and who pays whom. */
@Component
@ConditionalOnBooleanProperty("cvf.demo")
class MoneyTeller {

  /** How long after its end a month is sealed, as long as nobody has set it otherwise. */
  static final Duration GRACE = Duration.ofDays(3);

  private static final int NET_DAYS = 30;
  private static final String SLOW_PAYER = "ferries";
  private static final String IN_PARTS = "anna-clinics";

  private final DemoExecutions executions;
  private final BillingMonths months;
  private final SettlementService settlements;
  private final BudgetAlerts alerts;
  private final InvoiceIssue invoices;
  private final BilledLines lines;
  private final PaymentService payments;
  private final RefundService refunds;
  private final PayoutPreparation preparation;
  private final PayoutRelease release;
  private final PayoutRecords records;
  private final Clock clock;

  MoneyTeller(
      DemoExecutions executions,
      BillingMonths months,
      SettlementService settlements,
      BudgetAlerts alerts,
      InvoiceIssue invoices,
      BilledLines lines,
      PaymentService payments,
      RefundService refunds,
      PayoutPreparation preparation,
      PayoutRelease release,
      PayoutRecords records,
      Clock clock) {
    this.executions = executions;
    this.months = months;
    this.settlements = settlements;
    this.alerts = alerts;
    this.invoices = invoices;
    this.lines = lines;
    this.payments = payments;
    this.refunds = refunds;
    this.preparation = preparation;
    this.release = release;
    this.records = records;
    this.clock = clock;
  }

  /** Every day its executions, and a look at budgets. */
  void tellDays(LocalDate first, LocalDate today, Timeline story) {
    var reports = executions.between(first, today);
    for (var day = first; !day.isAfter(today); day = day.plusDays(1)) {
      var reported = day;
      story.add(
          start(day.plusDays(1)),
          () -> {
            reports.of(reported);
            alerts.run();
          });
    }
  }

  /** A month whose invoices and statements were paid. */
  void tellPaid(YearMonth month, Caller prepares, Caller releases, Timeline story) {
    var sealed = tellSealed(month, story);
    story.add(sealed.plus(Duration.ofDays(9)), () -> paySome(month, prepares));
    story.add(sealed.plus(Duration.ofDays(14)), () -> refundSome(month, prepares));
    story.add(
        sealed.plus(Duration.ofDays(20)),
        () -> pay(month, IN_PARTS, "second instalment", 2, prepares));
    var run = new AtomicReference<String>();
    var due = day(sealed).plusDays(NET_DAYS);
    story.add(
        sealed.plus(Duration.ofDays(25)), () -> run.set(preparation.prepare(due, null, prepares)));
    story.add(sealed.plus(Duration.ofDays(26)), () -> release.release(run.get(), releases));
    story.add(sealed.plus(Duration.ofDays(27)), () -> paid(run.get(), prepares));
  }

  /** A month whose payouts wait for somebody to release them. */
  void tellPrepared(YearMonth month, Caller prepares, Instant now, Timeline story) {
    var sealed = tellSealed(month, story);
    story.add(
        sealed.plus(Duration.ofDays(6)),
        () -> pay(month, "adult-schools", "by standing order", 1, prepares));
    var due = day(sealed).plusDays(NET_DAYS);
    story.add(now, () -> preparation.prepare(due, null, prepares));
  }

  private Instant tellSealed(YearMonth month, Timeline story) {
    var sealed = start(month.plusMonths(1).atDay(1)).plus(GRACE);
    story.add(
        sealed,
        () -> {
          executions.lookAtMonths();
          settlements.settle(months.seal(month).orElseThrow());
        });
    return sealed;
  }

  private void paySome(YearMonth month, Caller by) {
    for (var invoice : invoices.ofMonth(month)) {
      switch (invoice.slug()) {
        case SLOW_PAYER -> {}
        case IN_PARTS -> pay(month, IN_PARTS, "first instalment", 2, by);
        default -> pay(month, invoice.slug(), "in full", 1, by);
      }
    }
  }

  /** One part of so many of what is open. */
  private void pay(YearMonth month, String slug, String words, int parts, Caller by) {
    invoices.ofMonth(month).stream()
        .filter(it -> it.slug().equals(slug))
        .forEach(it -> payments.pay(it.id(), open(it) / parts, today(), words, by));
  }

  /** A little of the largest line. */
  private void refundSome(YearMonth month, Caller by) {
    var invoice = Invoice.id(month, IN_PARTS);
    lines.ofInvoice(invoice, new Paging(Paging.MAX_LIMIT, null)).items().stream()
        .max(Comparator.comparingLong(BilledLine::leftMinor))
        .ifPresent(it ->
            refunds.refund(
                invoice,
                it.id(),
                it.leftMinor() / 25,
                "Ran twice on the morning ward 3 was moved to other machines.",
                by));
  }

  private static long open(Invoice it) {
    return it.totalMinor() - it.refundedMinor() - it.paidMinor();
  }

  private void paid(String run, Caller by) {
    records.paid(run, new PayoutRecords.Payment(today(), "SEPA " + run, Map.of()), by);
  }

  private LocalDate today() {
    return day(clock.instant());
  }

  private static LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, ZoneOffset.UTC);
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
