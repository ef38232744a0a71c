package io.cvf.ecosystem.governance.sla;

import io.cvf.ecosystem.governance.TermsInForce;
import io.cvf.ecosystem.governance.monitors.MonitorHistory;
import io.cvf.ecosystem.governance.sla.SlaReport.Budget;
import io.cvf.ecosystem.governance.sla.SlaReport.Day;
import io.cvf.ecosystem.governance.sla.SlaReport.Incident;
import io.cvf.ecosystem.governance.sla.SlaReport.Maintenance;
import io.cvf.ecosystem.governance.sla.SlaReport.Monitor;
import io.cvf.ecosystem.governance.sla.SlaReport.Outage;
import io.cvf.ecosystem.governance.sla.SlaReport.Percentiles;
import io.cvf.ecosystem.governance.sla.SlaReport.Point;
import io.cvf.ecosystem.governance.sla.SlaReport.Promise;
import io.cvf.ecosystem.governance.sla.SlaReport.Seconds;
import io.cvf.ecosystem.governance.sla.SlaReport.Stretch;
import io.cvf.ecosystem.integrations.PartnerDirectory;
import io.cvf.rules.sla.Availability;
import io.cvf.rules.sla.Compliance.Answer;
import io.cvf.rules.sla.ErrorBudget;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Writes figures down as a report. */
final class SlaReportViews {

  private static final int MOST_OUTAGES = 1_000;
  private static final int WHOLE = 1_000_000;

  private SlaReportViews() {}

  /**
   * @param answered how quick the answers were on each day
   * @param together the same over all of them
   */
  static SlaReport of(
      PartnerDirectory.Entry partner,
      SlaFigures it,
      List<MonitorHistory.Day> answered,
      MonitorHistory.@Nullable Day together) {
    var total = it.total();
    var outages = outages(it);
    return new SlaReport(
        new SlaReport.Partner(partner.id().value(), partner.slug(), partner.name()),
        it.from(),
        it.until(),
        it.now(),
        it.facts().terms().stream().map(period -> promise(period, it)).toList(),
        switch (it.compliance().compliant()) {
          case YES -> true;
          case NO -> false;
          case NO_DATA -> null;
        },
        SlaReasons.of(it),
        orNull(total.availability().uptimePartsPerMillion()),
        orNull(total.availability().coveragePartsPerMillion()),
        target(it),
        seconds(total.availability(), it.pausedSeconds()),
        response(it.responses()),
        budget(it),
        SlaLines.of(it),
        days(it, answered),
        it.sum().monitors().stream().map(SlaReportViews::monitor).toList(),
        outages.subList(Math.max(0, outages.size() - MOST_OUTAGES), outages.size()),
        outages.size(),
        it.responses().all().stream().map(SlaReportViews::incident).toList(),
        it.sum().maintenance().within(it.from(), it.until()).stream()
            .map(SlaReportViews::maintenance)
            .toList(),
        it.facts().platformOutages().within(it.from(), it.measuredUntil()).all().stream()
            .map(span -> new Stretch(span.from(), span.until()))
            .toList(),
        together == null ? null : percentiles(together));
  }

  private static Promise promise(TermsInForce.Period it, SlaFigures figures) {
    var sla = it.terms().sla();
    return new Promise(
        it.from().isBefore(figures.from()) ? figures.from() : it.from(),
        it.until().isAfter(figures.until()) ? figures.until() : it.until(),
        it.terms().tier(),
        sla.uptimeBasisPoints(),
        sla.firstResponseMinutes(),
        sla.supportHours(),
        sla.zone().getId(),
        sla.missingData(),
        it.terms().documentSha256());
  }

  /** Of what was measured; before anything was, what was promised last. */
  private static @Nullable Integer target(SlaFigures it) {
    var total = it.total();
    var base = total.availability().up() + total.availability().down();
    if (base > 0) {
      return Math.toIntExact(WHOLE - Math.multiplyExact(total.allowedParts(), 100L) / base);
    }
    return it.facts().terms().isEmpty()
        ? null
        : it.facts().terms().getLast().terms().sla().uptimeBasisPoints() * 100;
  }

  private static Seconds seconds(Availability it, long paused) {
    return new Seconds(
        it.scheduled(),
        it.maintenance(),
        it.platform(),
        it.missing(),
        it.missingCounted(),
        it.up(),
        it.down(),
        paused);
  }

  private static SlaReport.Response response(Responses it) {
    return new SlaReport.Response(
        it.all().size(),
        it.counted(),
        orNull(it.averageSeconds()),
        orNull(it.medianSeconds()),
        orNull(it.p95Seconds()),
        orNull(it.targetSeconds()),
        it.answer() == Answer.YES);
  }

  static @Nullable Budget budget(SlaFigures it) {
    var budget = it.budget();
    var nothing = !it.total().availability().hasData() && budget.allowedSeconds() == 0;
    return nothing
        ? null
        : new Budget(
            budget.allowedSeconds(),
            budget.spentSeconds(),
            budget.leftSeconds(),
            budget.allowedSeconds() == 0 ? null : share(budget),
            it.isRunning(),
            it.burnDown().stream()
                .map(point -> new Point(point.day(), point.leftSeconds()))
                .toList());
  }

  /** What is left of what is allowed, in parts per million, rounded down. */
  static int share(ErrorBudget it) {
    var share = Math.floorDiv(it.leftSeconds() * WHOLE, it.allowedSeconds());
    return Math.toIntExact(Math.max(Integer.MIN_VALUE, share));
  }

  private static List<Day> days(SlaFigures it, List<MonitorHistory.Day> answered) {
    var times = new HashMap<LocalDate, MonitorHistory.Day>();
    answered.forEach(day -> times.put(day.day(), day));
    var days = new ArrayList<Day>();
    for (var cell = 0; cell < it.days().size(); cell++) {
      days.add(day(it.days().day(cell), it.sum().cells().get(cell).availability(), times));
    }
    return days;
  }

  private static Day day(LocalDate day, Availability it, Map<LocalDate, MonitorHistory.Day> times) {
    var answered = times.get(day);
    return new Day(
        day,
        orNull(it.uptimePartsPerMillion()),
        orNull(it.coveragePartsPerMillion()),
        it.scheduled(),
        it.maintenance(),
        it.platform(),
        it.missing(),
        it.up(),
        it.down(),
        answered == null ? null : percentiles(answered));
  }

  private static Percentiles percentiles(MonitorHistory.Day it) {
    return new Percentiles(
        it.probes(), it.failed(), it.p50Millis(), it.p95Millis(), it.p99Millis());
  }

  private static Monitor monitor(MonitorFigure it) {
    var availability = it.measured().availability();
    return new Monitor(
        it.monitor().monitor(),
        it.monitor().name(),
        it.monitor().kind(),
        it.monitor().serviceHours(),
        orNull(availability.uptimePartsPerMillion()),
        seconds(availability, it.pausedSeconds()));
  }

  private static List<Outage> outages(SlaFigures it) {
    var outages = new ArrayList<Outage>();
    it.sum().monitors().forEach(monitor -> outages.addAll(outages(monitor, it)));
    outages.sort(Comparator.comparing(Outage::from).thenComparing(Outage::name));
    return outages;
  }

  /** Walks along both at once: there may be thousands. */
  private static List<Outage> outages(MonitorFigure figure, SlaFigures it) {
    var monitor = figure.monitor();
    var counted = figure.countedDown().all();
    var next = 0;
    var outages = new ArrayList<Outage>();
    for (var span : monitor.observed().down().within(it.from(), it.measuredUntil()).all()) {
      while (next < counted.size() && !counted.get(next).until().isAfter(span.from())) {
        next++;
      }
      var seconds = 0L;
      while (next < counted.size() && counted.get(next).from().isBefore(span.until())) {
        seconds += counted.get(next).seconds(); // what counts of an outage lies within it
        next++;
      }
      outages.add(
          new Outage(
              monitor.monitor(),
              monitor.name(),
              span.from(),
              span.until(),
              span.seconds(),
              seconds));
    }
    return outages;
  }

  private static Incident incident(Responses.Response it) {
    var incident = it.incident();
    return new Incident(
        incident.id(),
        incident.severity(),
        incident.title(),
        incident.openedAt(),
        incident.acknowledgedAt(),
        incident.resolvedAt(),
        it.seconds(),
        it.targetSeconds(),
        it.counts(),
        it.whyNot());
  }

  private static Maintenance maintenance(PlannedMaintenance.Window it) {
    var window = it.announced().window();
    return new Maintenance(
        it.announced().id(),
        window.span().from(),
        window.span().until(),
        it.announced().reason(),
        window.announcedAt(),
        it.excludedSeconds(),
        it.effect());
  }

  static @Nullable Integer orNull(OptionalInt it) {
    return it.isPresent() ? it.getAsInt() : null;
  }

  static @Nullable Long orNull(OptionalLong it) {
    return it.isPresent() ? it.getAsLong() : null;
  }
}
