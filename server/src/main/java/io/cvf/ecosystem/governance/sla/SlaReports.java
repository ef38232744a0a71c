package io.cvf.ecosystem.governance.sla;

import io.cvf.ecosystem.governance.monitors.MonitorHistory;
import io.cvf.ecosystem.integrations.PartnerDirectory;
import io.cvf.ecosystem.integrations.PartnerId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Computes reports of any period, as things are known now. */
@Service
public class SlaReports {

  private final SlaFactFinder finder;
  private final MonitorHistory monitors;
  private final Clock clock;

  SlaReports(SlaFactFinder finder, MonitorHistory monitors, Clock clock) {
    this.finder = finder;
    this.monitors = monitors;
    this.clock = clock;
  }

  /** All of it is read at one moment of the database. */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public SlaReport of(PartnerDirectory.Entry partner, Instant from, Instant until) {
    var now = clock.instant(); // before anything is read, which is known up to then at least
    return written(partner, SlaFigures.of(finder.of(partner.id(), from, until), from, until, now));
  }

  /** Figures as a report. */
  SlaReport written(PartnerDirectory.Entry partner, SlaFigures figures) {
    var first = day(figures.from());
    var last = day(figures.until().minusNanos(1)).plusDays(1);
    return SlaReportViews.of(
        partner,
        figures,
        monitors.days(partner.id(), first, last),
        monitors.together(partner.id(), first, last).orElse(null));
  }

  /**
   * What every partner with an agreement in force in the month came to. However many there are, it
   * asks the database the same few questions.
   */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  Map<PartnerId, SlaFigures> compliance(YearMonth month) {
    return compliance(begin(month), begin(month.plusMonths(1)));
  }

  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  Map<PartnerId, SlaFigures> compliance(Instant from, Instant until) {
    var now = clock.instant();
    var figures = new HashMap<PartnerId, SlaFigures>();
    finder
        .of(from, until)
        .forEach(
            (partner, facts) -> figures.put(partner, SlaFigures.whole(facts, from, until, now)));
    return figures;
  }

  static Instant begin(YearMonth month) {
    return month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }
}
