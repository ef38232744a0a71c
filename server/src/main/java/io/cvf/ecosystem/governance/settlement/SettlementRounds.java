package io.cvf.ecosystem.governance.settlement;

import io.cvf.ecosystem.governance.SealedMonths;
import io.cvf.ecosystem.metering.BillingMonths;
import io.cvf.ecosystem.metering.BillingMonths.Seal;
import io.cvf.ecosystem.metering.MonthSealed;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Settles what is sealed, in the order of months. It asks which months are: so it does not matter
 * in which order, or how often, it is told.
 */
@Component
class SettlementRounds implements SealedMonths {

  private static final int MONTHS_BACK = 24;

  private final BillingMonths months;
  private final Settlements settlements;
  private final SettlementService service;
  private final Clock clock;

  SettlementRounds(
      BillingMonths months, Settlements settlements, SettlementService service, Clock clock) {
    this.months = months;
    this.settlements = settlements;
    this.service = service;
    this.clock = clock;
  }

  @ApplicationModuleListener(id = "governance.month-sealed")
  void follow(MonthSealed sealed) {
    settleUpTo(sealed.month());
  }

  /** Whatever was sealed and not settled yet. */
  void catchUp() {
    var newest = YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC));
    for (var back = 0; back < MONTHS_BACK; back++) {
      var month = newest.minusMonths(back);
      if (settlements.find(month).isPresent()) {
        return;
      }
      if (months.seal(month).isPresent()) {
        settleUpTo(month);
        return;
      }
    }
  }

  private void settleUpTo(YearMonth last) {
    var due = new ArrayDeque<Seal>();
    for (var month = last; settlements.find(month).isEmpty(); month = month.minusMonths(1)) {
      var seal = months.seal(month);
      if (seal.isEmpty()) {
        break;
      }
      due.push(seal.get());
    }
    due.forEach(service::settle);
  }

  /** From its closing on, because the terms of its days decide what is settled. */
  @Override
  public boolean isSealed(YearMonth month) {
    return switch (months.state(month)) {
      case OPEN, GRACE -> false;
      case CLOSING, SEALED -> true;
    };
  }
}
