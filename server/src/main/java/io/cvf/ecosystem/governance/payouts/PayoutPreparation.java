package io.cvf.ecosystem.governance.payouts;

import io.cvf.ecosystem.governance.ledger.BookCurrency;
import io.cvf.ecosystem.integrations.PartnerDirectory;
import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.audit.AuditLog;
import io.cvf.ecosystem.platform.problems.Violations;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts together who is paid next, to look at or to be released by another person. */
@Service
public class PayoutPreparation {

  private static final int DAYS_AHEAD = 31;

  private final PayoutRuns runs;
  private final PayoutItems items;
  private final DuePayouts due;
  private final PartnerDirectory partners;
  private final BookCurrency currency;
  private final Payees payees;
  private final PayoutNews news;
  private final AuditLog audit;
  private final Clock clock;

  PayoutPreparation(
      PayoutRuns runs,
      PayoutItems items,
      DuePayouts due,
      PartnerDirectory partners,
      BookCurrency currency,
      Payees payees,
      PayoutNews news,
      AuditLog audit,
      Clock clock) {
    this.runs = runs;
    this.items = items;
    this.due = due;
    this.partners = partners;
    this.currency = currency;
    this.payees = payees;
    this.news = news;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What a run would pay.
   *
   * @param last what the run before paid each partner
   */
  record Plan(LocalDate dueBy, String currency, List<PayoutItem> items, Map<PartnerId, Long> last) {

    long total() {
      return items.stream().mapToLong(PayoutItem::minor).reduce(0, Math::addExact);
    }
  }

  /** Keeps nothing. */
  @Transactional(readOnly = true)
  Plan plan(@Nullable LocalDate dueBy, @Nullable Set<String> finals) {
    return plan("", checked(dueBy), finals == null ? Set.of() : finals);
  }

  private Plan plan(String id, LocalDate dueBy, Set<String> finals) {
    requireKnown(finals);
    var last = items.paidBefore(Long.MAX_VALUE);
    var planned = new ArrayList<PayoutItem>();
    for (var it : due.by(dueBy, finals)) {
      var details = it.details();
      if (it.isReady() && details != null) {
        var position = planned.size() + 1;
        planned.add(
            new PayoutItem(
                id,
                position,
                it.partner().id(),
                it.partner().slug(),
                it.partner().name(),
                it.due(),
                last.get(it.partner().id()),
                details.id(),
                details.account(),
                "%s-%04d".formatted(id, position),
                finals.contains(it.partner().slug()),
                PayoutItem.State.PENDING,
                null));
      }
    }
    return new Plan(dueBy, currency.code(), List.copyOf(planned), last);
  }

  /**
   * Of two at the same time one is refused: 409 {@code payout-run-open}.
   *
   * @return its id
   */
  @Transactional
  public String prepare(@Nullable LocalDate dueBy, @Nullable Set<String> finals, Caller caller) {
    runs.open()
        .ifPresent(it -> {
          throw PayoutProblems.runOpen(it);
        });
    var id = nextId();
    var plan = plan(id, checked(dueBy), finals == null ? Set.of() : finals);
    if (plan.items().isEmpty()) {
      throw PayoutProblems.nothingDue();
    }
    var draft =
        new PayoutRuns.Draft(
            id,
            plan.dueBy(),
            plan.currency(),
            plan.total(),
            plan.items().size(),
            caller.id(),
            clock.instant());
    if (!runs.add(draft)) {
      throw PayoutProblems.runOpen(runs.open().orElse(id));
    }
    items.add(plan.items());
    var run = runs.find(id).orElseThrow();
    audit.record(
        caller.id(),
        "payout-run.prepared",
        run.subject(),
        Map.of("payouts", run.payouts(), "minor", run.totalMinor(), "currency", run.currency()),
        null);
    tell(run, plan);
    return id;
  }

  private void tell(PayoutRun run, Plan plan) {
    payees.each(plan.items(), (payee, item) -> news.prepared(payee, run, item.minor()));
    news.waitsForRelease(run);
  }

  /** The day, and a number where it is not the first of that day. */
  private String nextId() {
    var id = "PAY-" + today();
    var begun = runs.begun(id);
    return begun == 0 ? id : "%s-%d".formatted(id, begun + 1);
  }

  private LocalDate checked(@Nullable LocalDate dueBy) {
    var day = dueBy == null ? today() : dueBy;
    new Violations()
        .require(
            !day.isAfter(today().plusDays(DAYS_AHEAD)),
            "/dueBy",
            "Name a day that is at most %d days ahead.".formatted(DAYS_AHEAD))
        .refuseIfAny();
    return day;
  }

  private void requireKnown(Set<String> finals) {
    var unknown = new ArrayList<>(finals);
    unknown.removeAll(partners.known(finals));
    new Violations()
        .require(unknown.isEmpty(), "/finalPayments", "No partner is called %s.".formatted(unknown))
        .refuseIfAny();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
