package io.cvf.ecosystem.metering.usage;

import io.cvf.ecosystem.identity.OrganisationId;
import io.cvf.ecosystem.metering.UsageTotals;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Answers the modules above from the roll-ups. */
@Service
class SummedUsage implements UsageTotals {

  private static final int PERCENT = 95;

  private final UsageDays days;
  private final UsageNews news;
  private final Latencies latencies;

  SummedUsage(UsageDays days, UsageNews news, Latencies latencies) {
    this.days = days;
    this.news = news;
    this.latencies = latencies;
  }

  @Override
  @Transactional(readOnly = true)
  public void days(YearMonth countedIn, SortedSet<LocalDate> borders, Consumer<Day> each) {
    days.each(countedIn, borders, each);
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public List<Day> takeChanges(int limit) {
    news.waitForOthers();
    return news.take(limit);
  }

  @Override
  @Transactional(readOnly = true)
  public Outcomes outcomes(OrganisationId publisher, YearMonth month) {
    var counted = days.outcomes(publisher, month);
    var sketch = latencies.of(publisher, month.atDay(1), month.atEndOfMonth());
    return new Outcomes(
        counted.succeeded(),
        counted.failed(),
        sketch.count(),
        sketch.count() == 0 ? 0 : sketch.percentile(PERCENT));
  }

  @Override
  public Set<OrganisationId> consumers(UUID skill, Collection<String> versions) {
    return days.consumers(skill, versions);
  }
}
