package io.cvf.ecosystem.governance.payouts;

import static java.util.stream.Collectors.toMap;

import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.audit.AuditLog;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets a run out of the house, by another person than who prepared it. */
@Service
public class PayoutRelease {

  private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

  private final PayoutRuns runs;
  private final PayoutItems items;
  private final PayableBalances balances;
  private final DuePayouts due;
  private final PayoutAccess access;
  private final AuditLog audit;
  private final Clock clock;

  PayoutRelease(
      PayoutRuns runs,
      PayoutItems items,
      PayableBalances balances,
      DuePayouts due,
      PayoutAccess access,
      AuditLog audit,
      Clock clock) {
    this.runs = runs;
    this.items = items;
    this.balances = balances;
    this.due = due;
    this.access = access;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Looks at every payout once more and drops what cannot be paid any more: details that were
   * changed, money that is held or was taken back. Nothing is booked on what those partners are
   * owed meanwhile, so that no hold slips through.
   */
  @Transactional
  public void release(String id, Caller caller) {
    var run = runs.lock(id).orElseThrow(() -> PayoutProblems.runNotFound(id));
    run.requireCanBecome(RunState.RELEASED, "be released");
    if (caller.is(run.preparedBy())) {
      throw PayoutProblems.samePerson("Who prepared a run cannot release it.");
    }
    var all = items.of(id);
    access.requireNoneOfTheirOwn(all, caller);
    balances.lock(all.stream().map(PayoutItem::slug).toList());
    var dropped = dropped(run, all);
    if (dropped.size() == all.size()) {
      throw PayoutProblems.nothingToRelease();
    }
    if (!dropped.isEmpty()) {
      items.state(id, dropped, PayoutItem.State.DROPPED, null);
      runs.recount(id);
    }
    var now = clock.instant();
    var executeOn = bankingDay(LocalDate.ofInstant(now, ZoneOffset.UTC));
    runs.released(id, new PayoutRun.Released(caller.id(), now, executeOn));
    audit.record(
        caller.id(),
        "payout-run.released",
        run.subject(),
        Map.of("payouts", all.size() - dropped.size(), "dropped", dropped.size()),
        null);
  }

  private Map<Integer, String> dropped(PayoutRun run, List<PayoutItem> all) {
    var finals =
        all.stream().filter(PayoutItem::isFinal).map(PayoutItem::slug).collect(Collectors.toSet());
    var present =
        due.by(run.dueBy(), finals).stream()
            .collect(toMap(it -> it.partner().id(), Function.identity()));
    var dropped = new LinkedHashMap<Integer, String>();
    for (var item : all) {
      var reason = reason(item, present);
      if (reason != null) {
        dropped.put(item.position(), reason);
      }
    }
    return dropped;
  }

  private static @Nullable String reason(PayoutItem item, Map<PartnerId, Due> present) {
    var due = present.get(item.partner());
    if (due == null) {
      return "Nothing is owed any more";
    }
    var details = due.details();
    if (details == null || !details.id().equals(item.details())) {
      return "The payout details were changed";
    }
    if (due.isReady()) {
      return due.due() < item.minor() ? "Less is owed than was prepared" : null;
    }
    return switch (due.standing()) {
      case READY, NEGATIVE, NOT_YET_DUE, BELOW_MINIMUM -> "Less is owed than was prepared";
      case HELD -> "A dispute holds it";
      case SUSPENDED -> "The partner is suspended";
      case TERMINATED -> "The partner has ended";
      case NO_DETAILS, NOT_VERIFIED -> "The payout details are not verified";
      case PAUSED -> "The payout details were changed";
    };
  }

  /** Banks do not pay on weekends; their own holidays they mend themselves. */
  static LocalDate bankingDay(LocalDate day) {
    var next = day;
    while (WEEKEND.contains(next.getDayOfWeek())) {
      next = next.plusDays(1);
    }
    return next;
  }
}
