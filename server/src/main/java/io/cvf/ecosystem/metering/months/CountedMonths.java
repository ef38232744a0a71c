package io.cvf.ecosystem.metering.months;

import java.time.YearMonth;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Says which billing month an execution is counted in. */
@Service
public class CountedMonths {

  private final Months months;

  CountedMonths(Months months) {
    this.months = months;
  }

  /**
   * For each month of execution the month it is counted in: itself, or the first after it that is
   * not closed. None of them is closed before the caller's transaction ends, and each has its
   * partition.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Map<YearMonth, YearMonth> of(Collection<YearMonth> executed) {
    var counted = new TreeMap<YearMonth, YearMonth>();
    for (var month : executed) {
      counted.put(month, firstNotClosed(month));
    }
    return counted;
  }

  private YearMonth firstNotClosed(YearMonth from) {
    var month = from;
    while (months.keepOpenUnlessClosed(month)) {
      month = month.plusMonths(1);
    }
    months.ensurePartition(month);
    return month;
  }
}
