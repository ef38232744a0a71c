package io.cvf.ecosystem.governance.payouts;

import io.cvf.ecosystem.governance.ledger.BookCurrency;
import io.cvf.ecosystem.notifications.StaffQueue;
import io.cvf.ecosystem.platform.access.Caller;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.stereotype.Component;

/** The next thing to do so that partners are paid: there is one run at a time. */
@Component
class PayoutQueue implements StaffQueue {

  private final PayoutRuns runs;
  private final DuePayouts due;
  private final BookCurrency currency;
  private final Clock clock;

  PayoutQueue(PayoutRuns runs, DuePayouts due, BookCurrency currency, Clock clock) {
    this.runs = runs;
    this.due = due;
    this.currency = currency;
    this.clock = clock;
  }

  @Override
  public Kind kind() {
    return Kind.PAYOUT;
  }

  @Override
  public List<Item> waiting(Caller caller, int most) {
    return runs.open().flatMap(runs::find).map(it -> of(it, caller)).orElseGet(this::toPrepare);
  }

  /** Whoever prepared a run does not release it. */
  private List<Item> of(PayoutRun run, Caller caller) {
    var released = run.released();
    if (released == null && run.preparedBy().equals(caller.id())) {
      return List.of();
    }
    var title =
        released == null
            ? "%s waits to be released".formatted(run.id())
            : "%s is released: record what the bank did".formatted(run.id());
    return List.of(
        new Item(
            title,
            "/finance/payouts/" + run.id(),
            released == null ? run.preparedAt() : released.at(),
            null));
  }

  private List<Item> toPrepare() {
    var total = due.total(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    return total.partners() == 0
        ? List.of()
        : List.of(
            new Item(
                "%,d partners can be paid, %s together"
                    .formatted(total.partners(), currency.units().textWithCode(total.minor())),
                "/finance/payouts/new",
                null,
                null));
  }
}
