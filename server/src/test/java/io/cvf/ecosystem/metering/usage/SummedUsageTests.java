package io.cvf.ecosystem.metering.usage;

import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.ecosystem.identity.OrganisationId;
import io.cvf.ecosystem.metering.UsageTotals;
import io.cvf.ecosystem.metering.UsageTotals.Day;
import io.cvf.ecosystem.metering.UsageTotals.Outcomes;
import io.cvf.ecosystem.testing.DatabaseTest;
import io.cvf.ecosystem.testing.MeteredUsage;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class SummedUsageTests {

  private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
  private static final LocalDate DAY = LocalDate.of(2026, 11, 3);

  @Autowired ApplicationContext context;
  @Autowired JdbcClient database;
  @Autowired UsageTotals totals;
  @Autowired LatencyFolding folding;
  @Autowired TransactionTemplate transaction;

  MeteredUsage usage;
  OrganisationId acme;
  OrganisationId globex;
  UUID skill;

  @BeforeEach
  void subjects() {
    usage = new MeteredUsage(context);
    acme = usage.consumer("acme", "olga");
    globex = usage.consumer("globex", "gus");
    skill = usage.subject("summarise@1.0.0", acme);
    usage.subject("summarise@1.1.0", acme);
  }

  @Test
  void aDayOfAMonthSumsAllVersionsUp() {
    usage.of("summarise@1.0.0").by("globex").at("2026-11-03T10:00:00Z").times(3).store();
    usage.of("summarise@1.1.0").by("globex").at("2026-11-03T23:59:59Z").quantity(5).store();
    usage.of("summarise@1.1.0").by("globex").at("2026-11-03T12:00:00Z").failed().store();
    usage.of("summarise@1.0.0").by("acme").at("2026-11-03T10:00:00Z").store();

    assertThat(days(NOVEMBER))
        .containsExactlyInAnyOrder(
            new Day(DAY, skill, acme, globex, 4, 1, 8), new Day(DAY, skill, acme, acme, 1, 0, 1));
  }

  @Test
  void aLateExecutionIsInTheMonthItIsCountedIn() {
    usage.of("summarise@1.0.0").by("globex").at("2026-10-31T10:00:00Z").store();
    usage
        .of("summarise@1.0.0")
        .by("globex")
        .at("2026-10-31T11:00:00Z")
        .countedIn("2026-11")
        .store();

    assertThat(days(NOVEMBER))
        .containsExactly(new Day(LocalDate.of(2026, 10, 31), skill, acme, globex, 1, 0, 1));
    assertThat(days(YearMonth.of(2026, 10))).hasSize(1);
  }

  @Test
  void changesAreTakenOnceWithTotalsOverAllMonths() {
    usage.of("summarise@1.0.0").by("globex").at("2026-10-31T10:00:00Z").store();
    usage
        .of("summarise@1.1.0")
        .by("globex")
        .at("2026-10-31T11:00:00Z")
        .countedIn("2026-12")
        .store();

    assertThat(taken(10))
        .containsExactly(new Day(LocalDate.of(2026, 10, 31), skill, acme, globex, 2, 0, 2));
    assertThat(taken(10)).isEmpty();
  }

  @Test
  void whatIsTakenInVainComesAgain() {
    usage.of("summarise@1.0.0").by("globex").at("2026-11-03T10:00:00Z").store();

    transaction.executeWithoutResult(status -> {
      assertThat(totals.takeChanges(10)).hasSize(1);
      status.setRollbackOnly();
    });

    assertThat(taken(10)).hasSize(1);
  }

  @Test
  void noMoreIsTakenThanAskedFor() {
    for (int day = 1; day <= 5; day++) {
      usage.of("summarise@1.0.0").by("globex").at("2026-11-0" + day + "T10:00:00Z").store();
    }

    assertThat(taken(2)).hasSize(2);
    assertThat(taken(10)).hasSize(3);
  }

  @Test
  void outcomesAreWhatAMonthDidForOthers() {
    usage.of("summarise@1.0.0").by("globex").at("2026-11-30T23:59:00Z").times(95).took(100).store();
    usage.of("summarise@1.1.0").by("globex").at("2026-11-01T00:00:00Z").times(5).took(900).store();
    usage.of("summarise@1.1.0").by("globex").at("2026-11-02T00:00:00Z").times(2).failed().store();
    usage.of("summarise@1.0.0").by("acme").at("2026-11-02T00:00:00Z").times(9).took(9_000).store();
    usage.of("summarise@1.0.0").by("globex").at("2026-12-01T00:00:00Z").took(9_000).store();

    assertThat(totals.outcomes(acme, NOVEMBER)).isEqualTo(new Outcomes(100, 2, 100, 100));
    assertThat(totals.outcomes(globex, NOVEMBER)).isEqualTo(new Outcomes(0, 0, 0, 0));
  }

  @Test
  void foldedSketchesSayTheSame() {
    usage.of("summarise@1.0.0").by("globex").at("2026-11-03T10:00:00Z").times(50).took(10).store();
    folding.fold();
    usage.of("summarise@1.0.0").by("globex").at("2026-11-03T11:00:00Z").times(50).took(90).store();
    var before = totals.outcomes(acme, NOVEMBER);
    folding.fold();

    assertThat(before).isEqualTo(new Outcomes(100, 0, 100, 90));
    assertThat(totals.outcomes(acme, NOVEMBER)).isEqualTo(before);
    assertThat(rows("latency_delta")).isZero();
    assertThat(rows("latency_day")).isEqualTo(1);
  }

  @Test
  void consumersAreThoseOfTheVersionsAskedFor() {
    usage.of("summarise@1.0.0").by("globex").at("2026-11-03T10:00:00Z").store();
    usage.of("summarise@1.1.0").by("acme").at("2026-11-03T10:00:00Z").store();

    assertThat(totals.consumers(skill, List.of("1.0.0", "1.1.0"))).containsExactly(globex);
    assertThat(totals.consumers(skill, List.of("1.1.0"))).isEmpty();
  }

  @Test
  void whatLiesBetweenTwoBordersIsOneDay() {
    for (var day = 1; day <= 9; day++) {
      usage.of("summarise@1.0.0").by("globex").at("2026-11-0%dT10:00:00Z".formatted(day)).store();
    }

    assertThat(days(NOVEMBER, DAY, DAY.plusDays(4)))
        .containsExactlyInAnyOrder(
            new Day(DAY.minusDays(2), skill, acme, globex, 2, 0, 2),
            new Day(DAY, skill, acme, globex, 4, 0, 4),
            new Day(DAY.plusDays(4), skill, acme, globex, 3, 0, 3));
    assertThat(days(NOVEMBER, new LocalDate[0])).hasSize(1);
  }

  /** Each day by itself. */
  private List<Day> days(YearMonth month) {
    return days(
        month, month.atDay(1).datesUntil(month.plusMonths(1).atDay(1)).toArray(LocalDate[]::new));
  }

  private List<Day> days(YearMonth month, LocalDate... borders) {
    var days = new ArrayList<Day>();
    totals.days(month, new TreeSet<>(List.of(borders)), days::add);
    return days;
  }

  private List<Day> taken(int limit) {
    return transaction.execute(_ -> totals.takeChanges(limit));
  }

  private long rows(String table) {
    return database.sql("select count(*) from metering." + table).query(Long.class).single();
  }
}
