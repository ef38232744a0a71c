package io.cvf.ecosystem.governance.agreements;

import io.cvf.ecosystem.governance.SealedMonths;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks everyone who closes months for good; today that may be nobody. */
@Component
class MonthSeals {

  private final ObjectProvider<SealedMonths> sealed;
  private final Clock clock;

  MonthSeals(ObjectProvider<SealedMonths> sealed, Clock clock) {
    this.sealed = sealed;
    this.clock = clock;
  }

  /**
   * 409 {@code month-sealed} when that month is closed, or one since: what was settled in it rests
   * on the terms it had.
   */
  void requireOpen(LocalDate day) {
    var last = YearMonth.from(Days.of(clock.instant()));
    for (var month = YearMonth.from(day); !month.isAfter(last); month = month.plusMonths(1)) {
      requireOpen(month);
    }
  }

  private void requireOpen(YearMonth month) {
    if (sealed.stream().anyMatch(it -> it.isSealed(month))) {
      throw AgreementProblems.monthSealed(month);
    }
  }
}
