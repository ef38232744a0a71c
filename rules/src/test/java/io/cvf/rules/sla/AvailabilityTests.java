package io.cvf.rules.sla;

import static io.cvf.rules.sla.Seconds.bits;
import static io.cvf.rules.sla.Seconds.spans;
import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.rules.sla.MaintenanceRule.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AvailabilityTests {

  private static final int LIMIT = 80;

  @Test
  void eachPartIsTakenFromWhatThoseBeforeItLeft() {
    var found =
        Availability.of(
            spans(0, 100),
            new Observations(spans(10, 60), spans(50, 80)),
            spans(0, 20),
            spans(15, 30, 70, 75),
            MissingRule.EXCLUDED);

    // 20–30 is the platform's, 30–50 is down, 50–70 and 75–80 are missing, 80–100 is up.
    assertThat(found).isEqualTo(new Availability(100, 20, 15, 25, 0, 20, 20));
    assertThat(found.uptimePartsPerMillion()).hasValue(500_000);
    assertThat(found.coveragePartsPerMillion()).hasValue(40 * 1_000_000 / 65);
  }

  @Test
  void missingDataCountAsTheAgreementSays() {
    var observed = new Observations(spans(0, 10), spans(10, 40));
    assertThat(of(observed, MissingRule.EXCLUDED))
        .isEqualTo(new Availability(100, 0, 0, 30, 0, 60, 10));
    assertThat(of(observed, MissingRule.UP)).isEqualTo(new Availability(100, 0, 0, 0, 30, 90, 10));
    assertThat(of(observed, MissingRule.DOWN))
        .isEqualTo(new Availability(100, 0, 0, 0, 30, 60, 40));
  }

  @Test
  void withoutAnyDataThereIsNoUptimeWhateverTheRule() {
    for (var rule : MissingRule.values()) {
      var found = of(new Observations(Spans.NONE, spans(0, 100)), rule);
      assertThat(found.hasData()).as(rule.name()).isFalse();
      assertThat(found.uptimePartsPerMillion()).as(rule.name()).isEmpty();
      assertThat(found.reaches(0)).as(rule.name()).isFalse();
      assertThat(found.coveragePartsPerMillion()).as(rule.name()).hasValue(0);
    }
    assertThat(Availability.NONE.coveragePartsPerMillion()).isEmpty();
  }

  @Test
  void theTargetIsReachedExactlyAndASecondLessIsNot() {
    assertThat(upOf(99, 100).reaches(9_900)).isTrue();
    assertThat(upOf(9_899_999, 10_000_000).reaches(9_900)).isFalse();
    assertThat(upOf(9_900_000, 10_000_000).reaches(9_900)).isTrue();
    assertThat(upOf(31_535_999, 31_536_000).reaches(10_000)).isFalse();
  }

  @Test
  void uptimeIsRoundedDownSoThatNothingShortOfItReadsAsAllOfIt() {
    assertThat(upOf(31_535_999, 31_536_000).uptimePartsPerMillion()).hasValue(999_999);
    assertThat(upOf(2, 3).uptimePartsPerMillion()).hasValue(666_666);
  }

  @Test
  void aThousandYearsOfAThousandMonitorsDoNotOverflow() {
    var long1 = 31_536_000_000_000L;
    assertThat(upOf(long1 / 2, long1).reaches(5_000)).isTrue();
    assertThat(upOf(long1 / 2, long1).reaches(5_001)).isFalse();
  }

  @Test
  void everySecondIsInExactlyOnePart() {
    everyCase((seed, it) -> {
      var found = it.over(spans(0, LIMIT));
      var scheduled = bits(it.schedule);
      var left = bits(it.schedule);
      left.andNot(bits(it.maintenance));
      assertThat(found.maintenance())
          .as("seed %d", seed)
          .isEqualTo(scheduled.cardinality() - left.cardinality());
      var before = left.cardinality();
      left.andNot(bits(it.platform));
      assertThat(found.platform()).as("seed %d", seed).isEqualTo(before - left.cardinality());
      assertThat(
              found.maintenance() + found.platform() + found.missing() + found.up() + found.down())
          .as("seed %d", seed)
          .isEqualTo(found.scheduled());
      left.andNot(bits(it.observed.missing()));
      var known = left.cardinality();
      left.and(bits(it.observed.down()));
      assertThat(found.measured()).as("seed %d", seed).isEqualTo(known);
      if (it.rule != MissingRule.DOWN) {
        assertThat(found.down()).as("seed %d", seed).isEqualTo(left.cardinality());
      }
    });
  }

  @Test
  void splittingAPeriodInTwoAtAnySecondGivesTheSameTotals() {
    everyCase((seed, it) -> {
      var whole = it.over(spans(0, LIMIT));
      for (var middle = 0; middle <= LIMIT; middle++) {
        assertThat(it.over(spans(0, middle)).plus(it.over(spans(middle, LIMIT))))
            .as("seed %d, split at %d", seed, middle)
            .isEqualTo(whole);
      }
    });
  }

  @Test
  void excludingMaintenanceAddsNeitherDowntimeNorUptime() {
    everyCase((seed, it) -> {
      var without = Availability.of(it.schedule, it.observed, Spans.NONE, it.platform, it.rule);
      var with = it.over(spans(0, LIMIT));
      assertThat(with.down()).as("seed %d", seed).isLessThanOrEqualTo(without.down());
      assertThat(with.up()).as("seed %d", seed).isLessThanOrEqualTo(without.up());
      assertThat(with.maintenance() + with.up() + with.down() + with.missing() + with.platform())
          .as("seed %d", seed)
          .isEqualTo(without.scheduled());
    });
  }

  @Test
  void theEightHoursOfAMonthAreTheSameHoweverItIsSplit() {
    var seed = System.nanoTime();
    var random = new Random(seed);
    var month = Instant.parse("2026-11-01T00:00:00Z");
    for (var round = 0; round < 300; round++) {
      var windows =
          random
              .ints(6, 0, 60 * 86_400)
              .mapToObj(it -> {
                var from = month.plusSeconds(it);
                return new Window(
                    new Span(from, from.plusSeconds(random.nextInt(20_000))),
                    from.minus(Duration.ofHours(60 + random.nextInt(24))));
              })
              .toList();
      var excluded = MaintenanceRule.AGREED.excluded(windows);
      var end = month.plus(Duration.ofDays(61));
      var middle = month.plusSeconds(random.nextInt(61 * 86_400));
      var observed =
          new Observations(
              Spans.union(windows.stream().map(it -> Spans.of(it.span())).toList()), Spans.NONE);

      assertThat(of(month, middle, observed, excluded).plus(of(middle, end, observed, excluded)))
          .as("seed %d", seed)
          .isEqualTo(of(month, end, observed, excluded));
      var december = Instant.parse("2026-12-01T00:00:00Z");
      assertThat(excluded.within(month, december).seconds())
          .as("seed %d", seed)
          .isLessThanOrEqualTo(8 * 3_600);
    }
  }

  @Test
  void severalMonitorsAddUp() {
    assertThat(Availability.sum(List.of(upOf(90, 100), upOf(100, 100), Availability.NONE)))
        .isEqualTo(upOf(190, 200));
    assertThat(Availability.sum(List.of())).isEqualTo(Availability.NONE);
  }

  private record Case(
      Spans schedule, Observations observed, Spans maintenance, Spans platform, MissingRule rule) {

    Availability over(Spans period) {
      return Availability.of(schedule.intersect(period), observed, maintenance, platform, rule);
    }
  }

  private interface Check {
    void on(long seed, Case it);
  }

  private static void everyCase(Check check) {
    var seed = System.nanoTime();
    var random = new Random(seed);
    for (var round = 0; round < 500; round++) {
      check.on(
          seed,
          new Case(
              Seconds.random(random, LIMIT),
              new Observations(Seconds.random(random, LIMIT), Seconds.random(random, LIMIT)),
              Seconds.random(random, LIMIT),
              Seconds.random(random, LIMIT),
              List.of(MissingRule.values()).get(random.nextInt(3))));
    }
  }

  private static Availability of(
      Instant from, Instant until, Observations observed, Spans maintenance) {
    return Availability.of(
        Spans.of(from, until), observed, maintenance, Spans.NONE, MissingRule.EXCLUDED);
  }

  private static Availability of(Observations observed, MissingRule rule) {
    return Availability.of(spans(0, 100), observed, Spans.NONE, Spans.NONE, rule);
  }

  private static Availability upOf(long up, long all) {
    return new Availability(all, 0, 0, 0, 0, up, all - up);
  }
}
