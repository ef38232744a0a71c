package io.cvf.ecosystem.governance.payouts;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import io.cvf.ecosystem.governance.ledger.Account;
import io.cvf.ecosystem.governance.ledger.EntryKind;
import io.cvf.ecosystem.governance.ledger.GeneralLedger;
import io.cvf.ecosystem.governance.ledger.JournalEntry;
import io.cvf.ecosystem.governance.ledger.Posting;
import io.cvf.ecosystem.governance.payouts.Payees.Payee;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.audit.AuditLog;
import io.cvf.ecosystem.platform.problems.Violations;
import io.cvf.ecosystem.platform.web.Reason;
import io.cvf.ecosystem.platform.web.Text;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what became of a run at the bank, and books it. */
@Service
public class PayoutRecords {

  private static final int MAX_REFERENCE = 140;

  private final PayoutRuns runs;
  private final PayoutItems items;
  private final PayoutDetailsService details;
  private final Payees payees;
  private final GeneralLedger ledger;
  private final PayoutNews news;
  private final AuditLog audit;
  private final Clock clock;

  PayoutRecords(
      PayoutRuns runs,
      PayoutItems items,
      PayoutDetailsService details,
      Payees payees,
      GeneralLedger ledger,
      PayoutNews news,
      AuditLog audit,
      Clock clock) {
    this.runs = runs;
    this.items = items;
    this.details = details;
    this.payees = payees;
    this.ledger = ledger;
    this.news = news;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What the bank did.
   *
   * @param returned why, by the slugs of those whose payout came back
   */
  public record Payment(
      @Nullable LocalDate paidOn, @Nullable String reference, Map<String, String> returned) {}

  /** What came back is owed as before. */
  @Transactional
  public void paid(String id, Payment payment, Caller caller) {
    var run = locked(id);
    run.requireCanBecome(RunState.PAID, "be marked as paid");
    var pending = pending(id);
    var on = checkedDay(payment.paidOn(), day(requireNonNull(run.released()).at()), "/paidOn");
    var reference = checkedReference(payment.reference());
    requireKnown(payment.returned(), pending);
    var paid = new LinkedHashMap<Integer, String>();
    var returned = new LinkedHashMap<Integer, String>();
    pending.forEach((slug, item) -> {
      var reason = payment.returned().get(slug);
      (reason == null ? paid : returned).put(item.position(), reason == null ? "" : reason);
    });
    items.state(id, paid, PayoutItem.State.PAID, null);
    items.state(id, returned, PayoutItem.State.RETURNED, on);
    runs.paid(id, new PayoutRun.Paid(caller.id(), clock.instant(), on, reference));
    runs.recount(id);
    var going = pending.values().stream().filter(it -> paid.containsKey(it.position())).toList();
    var _ = ledger.post(going.stream().map(it -> payout(it, on)).toList(), caller.id());
    audit.record(
        caller.id(),
        "payout-run.paid",
        run.subject(),
        Map.of("paid", paid.size(), "returned", returned.size(), "reference", reference),
        null);
    payees.each(going, (payee, item) -> news.paid(payee, run, item.minor()));
    payees.each(
        pending.values().stream().filter(it -> returned.containsKey(it.position())).toList(),
        (payee, item) -> cameBack(run, payee, item, returned.get(item.position())));
  }

  /** Days after it was paid the bank gives a payout back: it is owed again. */
  @Transactional
  public void returned(
      String id,
      @Nullable String slug,
      @Nullable String reason,
      @Nullable LocalDate on,
      Caller caller) {
    var run = locked(id);
    var why = Reason.checked(reason);
    var item =
        items.of(id).stream()
            .filter(it -> it.slug().equals(slug) && it.state() == PayoutItem.State.PAID)
            .findFirst()
            .orElseThrow(() -> PayoutProblems.payoutNotPaid(slug == null ? "nobody" : slug));
    var day = checkedDay(on, requireNonNull(run.paid()).on(), "/returnedOn");
    items.state(id, Map.of(item.position(), why), PayoutItem.State.RETURNED, day);
    runs.recount(id);
    var _ = ledger.post(back(item, day), caller.id());
    audit.record(
        caller.id(), "payout.returned", run.subject(), Map.of("partner", item.slug()), why);
    payees.each(List.of(item), (payee, it) -> cameBack(run, payee, it, why));
  }

  /** Nothing is booked: what was to be paid is owed as before. */
  @Transactional
  public void cancel(String id, @Nullable String reason, Caller caller) {
    var run = locked(id);
    run.requireCanBecome(RunState.CANCELLED, "be cancelled");
    var why = Reason.checked(reason);
    runs.cancelled(id, new PayoutRun.Cancelled(caller.id(), clock.instant(), why));
    audit.record(caller.id(), "payout-run.cancelled", run.subject(), Map.of(), why);
    payees.each(
        List.copyOf(pending(id).values()),
        (payee, item) -> news.cancelled(payee, run, item.minor()));
  }

  private void cameBack(PayoutRun run, Payee payee, PayoutItem item, @Nullable String reason) {
    var why = reason == null ? "" : reason;
    details.doubt(payee.partner(), item.details(), why);
    news.returned(payee, run, item.minor(), why);
  }

  private static JournalEntry payout(PayoutItem item, LocalDate on) {
    return new JournalEntry(
        EntryKind.PAYOUT,
        reference(item),
        "Payout to " + item.name(),
        on,
        List.of(
            new Posting(Account.payable(item.slug()), item.minor()),
            new Posting(Account.CASH, -item.minor())));
  }

  private static JournalEntry back(PayoutItem item, LocalDate on) {
    return new JournalEntry(
        EntryKind.PAYOUT_RETURN,
        reference(item),
        "Payout to %s came back".formatted(item.name()),
        on,
        List.of(
            new Posting(Account.CASH, item.minor()),
            new Posting(Account.payable(item.slug()), -item.minor())));
  }

  private static String reference(PayoutItem item) {
    return item.run() + ":" + item.slug();
  }

  private PayoutRun locked(String id) {
    return runs.lock(id).orElseThrow(() -> PayoutProblems.runNotFound(id));
  }

  /** By slug, in their order. */
  private Map<String, PayoutItem> pending(String id) {
    return items.of(id).stream()
        .filter(it -> it.state() == PayoutItem.State.PENDING)
        .collect(toMap(PayoutItem::slug, Function.identity(), (one, _) -> one, LinkedHashMap::new));
  }

  private static void requireKnown(Map<String, String> returned, Map<String, PayoutItem> pending) {
    var wrong = new Violations();
    returned.forEach((slug, reason) ->
        wrong
            .require(
                pending.containsKey(slug),
                "/returned",
                "The run pays nothing to %s.".formatted(slug))
            .require(
                !reason.isBlank() && Text.isStorable(reason) && reason.length() <= Reason.MAX,
                "/returned",
                "Say why the bank gave %s back.".formatted(slug)));
    wrong.refuseIfAny();
  }

  private LocalDate checkedDay(@Nullable LocalDate day, LocalDate earliest, String pointer) {
    new Violations()
        .require(
            day != null && !day.isBefore(earliest) && !day.isAfter(day(clock.instant())),
            pointer,
            "Name the day, from %s to today.".formatted(earliest))
        .refuseIfAny();
    return requireNonNull(day);
  }

  private static LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, ZoneOffset.UTC);
  }

  private static String checkedReference(@Nullable String reference) {
    var clean = reference == null ? "" : reference.strip();
    new Violations()
        .require(
            !clean.isEmpty() && clean.length() <= MAX_REFERENCE && Text.isStorable(clean),
            "/reference",
            "Name the payment at the bank in 1 to %d characters.".formatted(MAX_REFERENCE))
        .refuseIfAny();
    return clean;
  }
}
