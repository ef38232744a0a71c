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
  private final MonthPartitions partitions;

  CountedMonths(Months months, MonthPartitions partitions) {
    this.months = months;
    this.partitions = partitions;
  }

  /**
   * For each month of execution the month it is counted in: itself, or the first that is not
   * closed. Months are closed in their order, so with one all before it are. None is closed before
   * the caller's transaction ends, and each has its partition.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Map<YearMonth, YearMonth> of(Collection<YearMonth> executed) {
    var earliest = months.keepOpen().map(closed -> closed.plusMonths(1));
    var counted = new TreeMap<YearMonth, YearMonth>();
    for (var month : executed) {
      counted.put(month, earliest.filter(month::isBefore).orElse(month));
    }
    counted.values().stream().distinct().forEach(partitions::ensure);
    return counted;
  }
}
