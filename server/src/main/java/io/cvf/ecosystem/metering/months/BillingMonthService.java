package io.cvf.ecosystem.metering.months;

import io.cvf.ecosystem.metering.BillingMonths;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.jobs.Job;
import io.cvf.ecosystem.platform.jobs.JobService;
import io.cvf.ecosystem.platform.web.Cursor;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells how far months are, and has them sealed. */
@Service
class BillingMonthService implements BillingMonths {

  private final Months months;
  private final MonthCalendar calendar;
  private final JobService jobs;

  BillingMonthService(Months months, MonthCalendar calendar, JobService jobs) {
    this.months = months;
    this.calendar = calendar;
    this.jobs = jobs;
  }

  /** A month, and what it counts: so far, or for good. */
  record Counted(MonthRow row, MonthCounts counts) {}

  /** Nothing is counted any more before the first month of all, once that is sealed. */
  @Override
  public State state(YearMonth month) {
    var state = calendar.state(months.find(month));
    var over = months.lastSealed().filter(last -> !month.isAfter(last)).isPresent();
    return over ? State.SEALED : state;
  }

  @Override
  public Optional<Seal> seal(YearMonth month) {
    return Optional.ofNullable(months.find(month).sealed())
        .map(it -> new Seal(month, it.root().toString(), it.counts().executions(), it.at()));
  }

  /** 404 {@code billing-month-not-found}. */
  Counted find(YearMonth month) {
    requireKnown(month);
    return counted(List.of(month)).getFirst();
  }

  /** 404 {@code billing-month-not-found}, 409 {@code month-not-sealed}. */
  MonthRow sealed(YearMonth month) {
    var row = months.find(month);
    if (row.sealed() == null) {
      requireKnown(month);
      throw MonthProblems.notSealed(month);
    }
    return row;
  }

  /** The newest first. */
  @Transactional(readOnly = true)
  public Page<Counted> page(Paging paging) {
    var newest = paging.after().map(BillingMonthService::month).orElseGet(calendar::current);
    var first = calendar.first();
    var shown =
        Stream.iterate(newest, month -> !month.isBefore(first), month -> month.minusMonths(1))
            .limit(paging.fetch())
            .toList();
    return Page.of(counted(shown), paging, last -> Cursor.of(last.row().month().minusMonths(1)));
  }

  private static YearMonth month(Cursor cursor) {
    try {
      return YearMonth.parse(cursor.text(0));
    } catch (DateTimeException madeUp) {
      cursor.instant(0); // refuses it in the usual words
      throw madeUp;
    }
  }

  private List<Counted> counted(List<YearMonth> shown) {
    var rows = months.rows(shown);
    var unsealed =
        shown.stream()
            .filter(month -> !rows.containsKey(month) || rows.get(month).sealed() == null)
            .toList();
    var counts = months.counts(unsealed);
    return shown.stream()
        .map(month -> rows.getOrDefault(month, MonthRow.none(month)))
        .map(row -> {
          var sealed = row.sealed();
          return new Counted(
              row,
              sealed == null
                  ? counts.getOrDefault(row.month(), MonthCounts.NONE)
                  : sealed.counts());
        })
        .toList();
  }

  /** Seals it as a job; a month whose sealing failed can be sealed again. */
  @Transactional
  public Job startSealing(YearMonth month, Caller caller) {
    requireSealable(month);
    var job = jobs.start(SealJob.KIND, new SealJob.Input(month), caller.id());
    months.job(month, job.id(), caller.id());
    return job;
  }

  boolean isSealable(YearMonth month) {
    return month.equals(calendar.nextToSeal()) && calendar.isGraceOver(month);
  }

  /**
   * 409 {@code month-open}, {@code month-in-grace}, {@code earlier-month-unsealed}, {@code
   * month-sealed}.
   */
  private void requireSealable(YearMonth month) {
    if (months.find(month).sealed() != null) {
      throw MonthProblems.sealed(month);
    }
    requireKnown(month);
    if (!calendar.isOver(month)) {
      throw MonthProblems.open(month, MonthCalendar.endsAt(month));
    } else if (!calendar.isGraceOver(month)) {
      throw MonthProblems.inGrace(month, calendar.graceUntil(month));
    }
    var next = calendar.nextToSeal();
    if (next.isBefore(month)) {
      throw MonthProblems.earlierUnsealed(month, next);
    }
  }

  /** 404 {@code billing-month-not-found}. */
  void requireKnown(YearMonth month) {
    if (month.isBefore(calendar.first()) || month.isAfter(calendar.current())) {
      throw MonthProblems.notFound(month);
    }
  }
}
