package io.cvf.ecosystem.metering.months;

import io.cvf.ecosystem.metering.BillingMonths.State;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** When months begin and end, and which is the next to be sealed. */
@Component
class MonthCalendar {

  private final Months months;
  private final MonthSettings settings;
  private final Clock clock;

  MonthCalendar(Months months, MonthSettings settings, Clock clock) {
    this.months = months;
    this.settings = settings;
    this.clock = clock;
  }

  YearMonth current() {
    return YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC));
  }

  static Instant opensAt(YearMonth month) {
    return month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  static Instant endsAt(YearMonth month) {
    return opensAt(month.plusMonths(1));
  }

  Instant graceUntil(YearMonth month) {
    var end = endsAt(month);
    return end.plus(settings.grace(end));
  }

  boolean isOver(YearMonth month) {
    return !clock.instant().isBefore(endsAt(month));
  }

  boolean isGraceOver(YearMonth month) {
    return !clock.instant().isBefore(graceUntil(month));
  }

  State state(MonthRow row) {
    if (row.sealed() != null) {
      return State.SEALED;
    } else if (row.closedAt() != null) {
      return State.CLOSING;
    }
    return isOver(row.month()) ? State.GRACE : State.OPEN;
  }

  /** The first month there is anything to say about. */
  YearMonth first() {
    var current = current();
    return months.first().filter(current::isAfter).orElse(current);
  }

  /** Months are sealed in their order: the one after the last, or the first of all. */
  YearMonth nextToSeal() {
    return months.lastSealed().map(it -> it.plusMonths(1)).orElseGet(this::first);
  }

  /** The next to be sealed, when its grace is over. */
  Optional<YearMonth> due() {
    return Optional.of(nextToSeal()).filter(this::isGraceOver);
  }
}
