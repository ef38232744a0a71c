package io.cvf.ecosystem.metering;

import io.cvf.ecosystem.identity.OrganisationId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import java.util.function.Consumer;

/** What was executed, summed up by days (UTC). */
public interface UsageTotals {

  /**
   * One consumer's executions of all versions of a skill on a day.
   *
   * @param day of the executions; before the counted month's first when they came late
   * @param publisher of that day; the same as the consumer for a publisher's own executions
   * @param quantity of those that succeeded
   */
  record Day(
      LocalDate day,
      UUID skill,
      OrganisationId publisher,
      OrganisationId consumer,
      long succeeded,
      long failed,
      long quantity) {

    /** A publisher's own executions are counted, never billed, ranked or review-entitling. */
    public boolean isOwn() {
      return publisher.equals(consumer);
    }
  }

  /**
   * Everything counted in the month, own executions included, one by one in no promised order;
   * memory does not grow with their number. What was executed from one border to the next is given
   * as one day of these, so that as many come as make a difference to who asks.
   *
   * @param borders days that are not put together with those before them
   */
  void days(YearMonth countedIn, SortedSet<LocalDate> borders, Consumer<Day> each);

  /**
   * Takes at most so many days that changed since they were taken last, each with its present
   * totals over all counted months; a day on which the skill had two publishers comes once for
   * each. Taken in the caller's transaction: a rollback gives them back. Empty when nothing is
   * left.
   */
  List<Day> takeChanges(int limit);

  /**
   * What a publisher's skills did for others in a month.
   *
   * @param measured of how many the duration is known, whatever became of them
   * @param p95Millis 95th percentile of the duration in milliseconds; 0 when none was measured
   */
  record Outcomes(long succeeded, long failed, long measured, long p95Millis) {}

  /** Of the executions of the month itself, whenever they were counted. */
  Outcomes outcomes(OrganisationId publisher, YearMonth month);

  /** Who ever executed one of these versions of a skill, without its publishers. */
  Set<OrganisationId> consumers(UUID skill, Collection<String> versions);
}
