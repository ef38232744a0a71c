package io.cvf.ecosystem.governance.sla;

import static io.cvf.ecosystem.governance.sla.SlaCase.at;
import static io.cvf.ecosystem.governance.sla.SlaCase.lines;
import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.ecosystem.governance.MissingData;
import io.cvf.ecosystem.governance.monitors.MonitorKind;
import io.cvf.ecosystem.governance.monitors.ServiceHours;
import io.cvf.rules.sla.Compliance.Answer;
import io.cvf.rules.sla.PenaltyScale;
import io.cvf.rules.sla.Spans;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SlaFiguresTests {

  private static final long HOUR = 3_600;
  private static final long DAY = 24 * HOUR;
  private static final PenaltyScale SCALE = new PenaltyScale(500, 1_000, 2_500);

  /** 99 % of November, one monitor around the clock. */
  private static SlaCase november() {
    return new SlaCase()
        .promised(9_900, 240, "2026-01-01", "2027-01-01")
        .watched("api", "2026-01-01", "2027-01-01");
  }

  private static SlaFigures figures(SlaCase it) {
    return it.figures("2026-11-01", "2026-12-01");
  }

  @Test
  void aPartnerNobodyMeasuredHasNoUptimeAndIsNotCompliant() {
    var nothing = new SlaCase().promised(9_900, 240, "2026-01-01", "2027-01-01");

    assertThat(figures(nothing).compliance().compliant()).isEqualTo(Answer.NO_DATA);
    assertThat(figures(nothing).total().availability().uptimePartsPerMillion()).isEmpty();
  }

  @Test
  void aMonitorWithoutAnyResultIsNoData() {
    var silent = november().missing("api", "2026-11-01", "2026-12-01");

    assertThat(figures(silent).compliance().compliant()).isEqualTo(Answer.NO_DATA);
    assertThat(SlaReportViews.budget(figures(silent))).isNull();
  }

  @Test
  void thePromiseIsKeptToTheLastSecondAndBrokenByTheNext() {
    var allowed = 30 * DAY / 100;
    var begin = at("2026-11-03");

    var kept = november().down("api", Spans.of(begin, begin.plusSeconds(allowed)));
    var broken = november().down("api", Spans.of(begin, begin.plusSeconds(allowed + 1)));

    assertThat(figures(kept).compliance().compliant()).isEqualTo(Answer.YES);
    assertThat(figures(kept).budget().leftSeconds()).isZero();
    assertThat(figures(broken).compliance().compliant()).isEqualTo(Answer.NO);
    assertThat(figures(broken).budget().leftSeconds()).isEqualTo(-1);
  }

  @Test
  void eachLineIsTakenFromTheOneAbove() {
    var it =
        november()
            .down("api", "2026-11-10T00:00", "2026-11-10T06:00")
            .maintenance("2026-11-01", "2026-11-10T00:00", "2026-11-10T02:00", null)
            .platformOutage("2026-11-10T02:00", "2026-11-10T03:00")
            .missing("api", "2026-11-12T00:00", "2026-11-12T04:00");

    assertThat(lines(figures(it)))
        .containsEntry("SCHEDULED", 30 * DAY)
        .containsEntry("MAINTENANCE", 2 * HOUR)
        .containsEntry("PLATFORM", HOUR)
        .containsEntry("MISSING", 4 * HOUR)
        .containsEntry("MEASURED", 30 * DAY - 7 * HOUR)
        .containsEntry("DOWN", 3 * HOUR)
        .containsEntry("ALLOWED", (30 * DAY - 7 * HOUR) / 100)
        .containsEntry("LEFT", (30 * DAY - 7 * HOUR) / 100 - 3 * HOUR);
  }

  /** The platform was away for six hours; of two of them nobody told later what had been. */
  @ParameterizedTest
  @EnumSource(names = {"ALERTS", "EXECUTIONS"})
  void whatOthersSawWhileThePlatformDidNotLookCounts(MonitorKind kind) {
    var it =
        new SlaCase()
            .promised(9_900, 240, "2026-01-01", "2027-01-01", MissingData.DOWN)
            .watchedByOthers("api", kind, "2026-01-01", "2027-01-01")
            .platformOutage("2026-11-10T00:00", "2026-11-10T06:00")
            .down("api", "2026-11-10T01:00", "2026-11-10T02:00")
            .missing("api", "2026-11-10T03:00", "2026-11-10T05:00")
            .missing("api", "2026-11-12T00:00", "2026-11-12T01:00");

    assertThat(lines(figures(it)))
        .containsEntry("PLATFORM", 2 * HOUR)
        .containsEntry("MISSING_COUNTED", HOUR)
        .containsEntry("DOWN", 2 * HOUR)
        .containsEntry("UP", 30 * DAY - 4 * HOUR);
  }

  @Test
  void pausedTimeIsNotScheduledButPrinted() {
    var it = november().paused("api", "2026-11-10T00:00", "2026-11-10T05:00");

    assertThat(lines(figures(it)))
        .containsEntry("SCHEDULED", 30 * DAY - 5 * HOUR)
        .containsEntry("PAUSED", 5 * HOUR);
  }

  @Test
  void aPauseOverTheBeginOrTheEndOfThePeriodIsPrintedToo() {
    var it =
        november()
            .paused("api", "2026-10-30T00:00", "2026-11-01T05:00")
            .paused("api", "2026-11-30T21:00", "2026-12-03T00:00");
    assertThat(lines(figures(it)))
        .containsEntry("SCHEDULED", 30 * DAY - 8 * HOUR)
        .containsEntry("PAUSED", 8 * HOUR);

    var all = november().paused("api", "2026-10-30T00:00", "2026-12-03T00:00");
    assertThat(lines(figures(all)))
        .containsEntry("SCHEDULED", 0L)
        .containsEntry("PAUSED", 30 * DAY);
  }

  @Test
  void missingDataCountAsTheAgreementSaysAndAreAlwaysPrinted() {
    var down =
        new SlaCase()
            .promised(9_900, 240, "2026-01-01", "2027-01-01", MissingData.DOWN)
            .watched("api", "2026-01-01", "2027-01-01")
            .missing("api", "2026-11-12", "2026-11-13");

    assertThat(figures(down).compliance().compliant()).isEqualTo(Answer.NO);
    assertThat(lines(figures(down)))
        .containsEntry("MISSING_COUNTED", DAY)
        .containsEntry("DOWN", DAY);
  }

  @Test
  void ofSeveralMonitorsEachCountsInItsOwnHours() {
    var it =
        november()
            .watched("desk", ServiceHours.BUSINESS, "2026-01-01", "2027-01-01")
            .down("desk", "2026-11-07T00:00", "2026-11-08T00:00") // a Saturday
            .down("desk", "2026-11-09T08:00", "2026-11-09T10:00"); // a Monday

    assertThat(lines(figures(it)))
        .containsEntry("SCHEDULED", 30 * DAY + 21 * 8 * HOUR)
        .containsEntry("DOWN", HOUR);
  }

  @Test
  void maintenanceOfOneMonitorIsNotTakenOutOfAnother() {
    var it =
        november()
            .watched("docs", "2026-01-01", "2027-01-01")
            .down("api", "2026-11-10T00:00", "2026-11-10T02:00")
            .down("docs", "2026-11-10T00:00", "2026-11-10T02:00")
            .maintenance("2026-11-01", "2026-11-10T00:00", "2026-11-10T02:00", "docs");

    assertThat(lines(figures(it)))
        .containsEntry("MAINTENANCE", 2 * HOUR)
        .containsEntry("DOWN", 2 * HOUR);
  }

  @Test
  void lateAnnouncedMaintenanceIsListedAndExcludesNothing() {
    var it =
        november()
            .down("api", "2026-11-10T00:00", "2026-11-10T02:00")
            .maintenance("2026-11-09", "2026-11-10T00:00", "2026-11-10T02:00", null);

    assertThat(lines(figures(it))).containsEntry("MAINTENANCE", 0L).containsEntry("DOWN", 2 * HOUR);
    assertThat(figures(it).sum().maintenance().within(at("2026-11-01"), at("2026-12-01")))
        .extracting(PlannedMaintenance.Window::effect)
        .containsExactly(MaintenanceEffect.ANNOUNCED_LATE);
  }

  @Test
  void whereThePromiseChangesEachPartCountsByItsOwn() {
    // 15 days at 95 % allow 18 h, 15 days at 99 % allow 3 h 36 min
    var it =
        new SlaCase()
            .promised(9_500, 240, "2026-01-01", "2026-11-16")
            .promised(9_900, 60, "2026-11-16", "2027-01-01")
            .watched("api", "2026-01-01", "2027-01-01")
            .down("api", "2026-11-02T00:00", "2026-11-02T21:00");

    assertThat(figures(it).total().allowedSeconds()).isEqualTo(18 * HOUR + 36 * HOUR / 10);
    assertThat(figures(it).compliance().compliant()).isEqualTo(Answer.YES);
  }

  @Test
  void timeWithoutAnAgreementIsNotScheduled() {
    var it =
        new SlaCase()
            .promised(9_900, 240, "2026-11-11", "2026-11-21")
            .watched("api", "2026-01-01", "2027-01-01")
            .down("api", "2026-11-02", "2026-11-03");

    assertThat(lines(figures(it))).containsEntry("SCHEDULED", 10 * DAY).containsEntry("DOWN", 0L);
  }

  @Test
  void daysAddUpToTheWhole() {
    var it = random(new Random(7));
    var figures = it.figures("2026-11-01T07:30", "2026-11-28T22:10");
    var whole =
        SlaFigures.whole(
            it.facts(), at("2026-11-01T07:30"), at("2026-11-28T22:10"), at("2030-01-01"));

    assertThat(figures.days().size()).isEqualTo(28);
    assertThat(figures.total()).isEqualTo(whole.total());
  }

  @Test
  void splittingAPeriodAndMergingGivesTheSame() {
    for (var seed = 0; seed < 200; seed++) {
      var random = new Random(seed);
      var it = random(random);
      var cut = at("2026-11-01").plusSeconds(random.nextLong(30 * DAY));
      var whole =
          SlaFigures.whole(it.facts(), at("2026-11-01"), at("2026-12-01"), at("2030-01-01"));
      var first = SlaFigures.of(it.facts(), at("2026-11-01"), cut, at("2030-01-01"));
      var second = SlaFigures.of(it.facts(), cut, at("2026-12-01"), at("2030-01-01"));

      assertThat(first.total().plus(second.total())).as("seed %d", seed).isEqualTo(whole.total());
      var responses = new ArrayList<>(first.responses().all());
      responses.addAll(second.responses().all());
      assertThat(responses).as("seed %d", seed).isEqualTo(whole.responses().all());
    }
  }

  @Test
  void aPeriodThatRunsHasTheBudgetOfAllOfIt() {
    var it =
        november()
            .down("api", "2026-11-10T00:00", "2026-11-10T01:00")
            .maintenance("2026-11-01", "2026-11-20T00:00", "2026-11-20T02:00", null)
            .figures("2026-11-01", "2026-12-01", "2026-11-15T12:00");

    assertThat(it.isRunning()).isTrue();
    assertThat(it.budget().allowedSeconds()).isEqualTo((30 * DAY - 2 * HOUR) / 100);
    assertThat(it.budget().spentSeconds()).isEqualTo(HOUR);
    assertThat(it.total().availability().scheduled()).isEqualTo(14 * DAY + 12 * HOUR);
    assertThat(it.burnDown()).hasSize(15);
    assertThat(it.burnDown().get(8).leftSeconds()).isEqualTo(it.budget().allowedSeconds());
    assertThat(it.burnDown().get(9).leftSeconds()).isEqualTo(it.budget().leftSeconds());
  }

  @Test
  void aPeriodToComeHasNeitherDaysNorData() {
    var it = november().figures("2026-12-01", "2026-12-10", "2026-11-15");

    assertThat(it.days().size()).isZero();
    assertThat(it.compliance().compliant()).isEqualTo(Answer.NO_DATA);
  }

  @Test
  void responsesAreComparedWithThePromiseOfTheirOpening() {
    var it =
        new SlaCase()
            .promised(9_500, 240, "2026-01-01", "2026-11-16")
            .promised(9_900, 60, "2026-11-16", "2027-01-01")
            .watched("api", "2026-01-01", "2027-01-01")
            .incident("2026-11-02T00:00", "2026-11-02T04:00")
            .incident("2026-11-20T00:00", "2026-11-20T01:00");
    assertThat(figures(it).compliance().compliant()).isEqualTo(Answer.YES);

    it.incident("2026-11-21T00:00", "2026-11-21T01:01");

    assertThat(figures(it).compliance().response()).isEqualTo(Answer.NO);
    assertThat(figures(it).compliance().compliant()).isEqualTo(Answer.NO);
  }

  @Test
  void anUnansweredIncidentCountsWhatHasPassed() {
    var it = november().incident("2026-11-02T00:00", null);
    var figures = it.figures("2026-11-01", "2026-12-01", "2026-11-02T05:00");

    assertThat(figures.responses().averageSeconds()).hasValue(5 * HOUR);
    assertThat(figures.responses().answer()).isEqualTo(Answer.NO);
  }

  @Test
  void incidentsThePartnerOpenedItselfDoNotCount() {
    var it = november().incident("2026-11-02T00:00", null, null, false);

    assertThat(figures(it).responses().counted()).isZero();
    assertThat(figures(it).compliance().compliant()).isEqualTo(Answer.YES);
  }

  @Test
  void medianAndPercentileAreOfTheWaits() {
    var it = november();
    for (var minutes = 1; minutes <= 20; minutes++) {
      it.incident("2026-11-02T00:00", "2026-11-02T00:%02d".formatted(minutes));
    }
    var responses = figures(it).responses();

    assertThat(responses.medianSeconds()).hasValue(630);
    assertThat(responses.p95Seconds()).hasValue(19 * 60);
    assertThat(responses.averageSeconds()).hasValue(630);
  }

  @Test
  void thePenaltyGrowsWithWhatIsMissing() {
    var begin = at("2026-11-03");
    var point = 30 * DAY / 100;

    assertThat(penalty(begin, Duration.ofSeconds(2 * point))).isEqualTo(500);
    assertThat(penalty(begin, Duration.ofSeconds(2 * point + 1))).isEqualTo(1_000);
    assertThat(penalty(begin, Duration.ofSeconds(6 * point))).isEqualTo(1_000);
    assertThat(penalty(begin, Duration.ofSeconds(6 * point + 1))).isEqualTo(2_500);
  }

  private static int penalty(Instant begin, Duration down) {
    var figures = figures(november().down("api", Spans.of(begin, begin.plus(down))));
    return figures.total().penalty(SCALE);
  }

  private static SlaCase random(Random random) {
    var it =
        new SlaCase()
            .promised(9_500, 240, "2026-01-01", "2026-11-16", MissingData.DOWN)
            .promised(9_990, 60, "2026-11-18", "2027-01-01")
            .watched("api", "2026-01-01", "2027-01-01")
            .watched("desk", ServiceHours.BUSINESS, "2026-01-01", "2027-01-01")
            .maintenance("2026-10-01", "2026-11-09T10:00", "2026-11-09T15:00", null)
            .maintenance("2026-10-01", "2026-11-11T10:00", "2026-11-11T15:00", "desk")
            .platformOutage("2026-11-11T09:30", "2026-11-11T12:00")
            .missing("api", "2026-11-11T11:00", "2026-11-12T09:00")
            .incident("2026-11-11T11:00", "2026-11-12T09:00");
    for (var i = 0; i < 20; i++) {
      var from = at("2026-11-01").plusSeconds(random.nextLong(29 * DAY));
      var down = Spans.of(from, from.plusSeconds(random.nextLong(DAY)));
      it.down(i % 2 == 0 ? "api" : "desk", down);
    }
    return it;
  }
}
