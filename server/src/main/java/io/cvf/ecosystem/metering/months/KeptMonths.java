package io.cvf.ecosystem.metering.months;

import java.time.YearMonth;
import org.springframework.stereotype.Service;

/** Says whether a month's single executions are there. */
@Service
public class KeptMonths {

  private final Months months;
  private final BillingMonthService service;

  KeptMonths(Months months, BillingMonthService service) {
    this.months = months;
    this.service = service;
  }

  /** 404 {@code billing-month-not-found}, 410 {@code executions-dropped}. */
  public void require(YearMonth month) {
    if (months.find(month).droppedAt() != null) {
      throw MonthProblems.dropped(month);
    }
    service.requireKnown(month);
  }
}
