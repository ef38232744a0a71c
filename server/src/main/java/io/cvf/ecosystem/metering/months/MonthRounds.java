package io.cvf.ecosystem.metering.months;

import io.cvf.ecosystem.metering.MonthDue;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks whether a month has to be sealed, seals it or has somebody reminded, one at a time. */
@Component
public class MonthRounds {

  private static final Logger log = LoggerFactory.getLogger(MonthRounds.class);

  /** To read all of a month again every few minutes would help nobody. */
  private static final Duration AFTER_A_FAULT = Duration.ofHours(1);

  private final MonthCalendar calendar;
  private final MonthSettings settings;
  private final MonthSealing sealing;
  private final MonthPartitions partitions;
  private final Months months;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private Instant notBefore = Instant.MIN;

  MonthRounds(
      MonthCalendar calendar,
      MonthSettings settings,
      MonthSealing sealing,
      MonthPartitions partitions,
      Months months,
      ApplicationEventPublisher events,
      TransactionTemplate transaction,
      Clock clock) {
    this.calendar = calendar;
    this.settings = settings;
    this.sealing = sealing;
    this.partitions = partitions;
    this.months = months;
    this.events = events;
    this.transaction = transaction;
    this.clock = clock;
  }

  public void run() {
    prepare();
    var due = calendar.due();
    while (due.isPresent() && isSealed(due.get())) {
      due = calendar.due();
    }
  }

  /** So that no report has to wait for a new partition at midnight. */
  private void prepare() {
    transaction.executeWithoutResult(_ -> {
      partitions.ensure(calendar.current());
      partitions.ensure(calendar.current().plusMonths(1));
    });
  }

  private boolean isSealed(YearMonth month) {
    if (!settings.sealsAutomatically()) {
      tell(month, null);
      return false;
    } else if (clock.instant().isBefore(notBefore)) {
      return false;
    }
    try {
      sealing.seal(month, null, _ -> {});
      return true;
    } catch (RuntimeException fault) {
      notBefore = clock.instant().plus(AFTER_A_FAULT);
      log.error("Billing month {} could not be sealed", month, fault);
      tell(month, Optional.ofNullable(fault.getMessage()).orElse(fault.toString()));
      return false;
    }
  }

  private void tell(YearMonth month, @Nullable String trouble) {
    transaction.executeWithoutResult(_ -> {
      if (months.tellDue(month, clock.instant())) {
        events.publishEvent(new MonthDue(month, calendar.graceUntil(month), trouble));
      }
    });
  }
}
