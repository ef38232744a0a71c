package io.cvf.ecosystem.governance.status;

import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.rules.sla.Availability;
import io.cvf.rules.sla.MissingRule;
import io.cvf.rules.sla.Observations;
import io.cvf.rules.sla.Span;
import io.cvf.rules.sla.Spans;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DailyAvailabilityTests {

  private static final LocalDate FIRST = LocalDate.parse("2026-03-01");
  private static final int DAYS = 40;
  private static final int DAY = 86_400;

  private static Instant at(String time) {
    return Instant.parse("2026-03-" + time + "Z");
  }

  @Test
  void anOutageOverMidnightIsOnBothDays() {
    var days = new DailyAvailability(FIRST, 3);
    days.add(
        new Watch(
            Spans.NONE,
            Spans.of(at("01T00:00:00"), at("03T12:00:00")),
            new Observations(Spans.of(at("01T23:50:00"), at("02T00:20:00")), Spans.NONE),
            Spans.NONE,
            Spans.NONE),
        Spans.NONE,
        MissingRule.EXCLUDED);

    assertThat(days.days()).extracting(Availability::down).containsExactly(600L, 1_200L, 0L);
    assertThat(days.days().getLast().up()).isEqualTo(43_200);
  }

  @Test
  void aDayNobodyMeasuredHasNoUptime() {
    var days = new DailyAvailability(FIRST, 2);
    days.add(
        new Watch(
            Spans.NONE,
            Spans.of(at("01T00:00:00"), at("03T00:00:00")),
            new Observations(Spans.NONE, Spans.of(at("01T00:00:00"), at("02T00:00:00"))),
            Spans.NONE,
            Spans.NONE),
        Spans.NONE,
        MissingRule.UP);

    assertThat(days.days().getFirst().uptimePartsPerMillion()).isEmpty();
    assertThat(days.days().getLast().uptimePartsPerMillion()).hasValue(1_000_000);
  }

  /** The days together are what the rule says of the whole, and each is what it says of the day. */
  @ParameterizedTest
  @EnumSource
  void itComesToWhatTheRuleSays(MissingRule rule) {
    for (var seed = 1; seed <= 60; seed++) {
      var random = new Random(seed);
      var watch =
          new Watch(
              Spans.NONE,
              someSpans(random, 3, 20 * DAY),
              new Observations(someSpans(random, 12, 7_200), someSpans(random, 8, 2 * DAY)),
              someSpans(random, 4, 14_400),
              Spans.NONE);
      var platform = someSpans(random, 3, 3_600);
      var days = new DailyAvailability(FIRST, DAYS);
      days.add(watch, platform, rule);

      assertThat(days.together()).as("seed %d", seed).isEqualTo(of(watch, platform, rule));
      for (var day = 0; day < DAYS; day++) {
        var begin = FIRST.plusDays(day).atStartOfDay(ZoneOffset.UTC).toInstant();
        var schedule = watch.schedule().within(begin, begin.plusSeconds(DAY));
        var ofDay =
            new Watch(
                Spans.NONE, schedule, watch.observed(), watch.maintenance(), watch.announced());
        assertThat(days.days().get(day))
            .as("seed %d, day %d", seed, day)
            .isEqualTo(of(ofDay, platform, rule));
      }
    }
  }

  private static Availability of(Watch watch, Spans platform, MissingRule rule) {
    return Availability.of(watch.schedule(), watch.observed(), watch.maintenance(), platform, rule);
  }

  private static Spans someSpans(Random random, int most, int longest) {
    var spans = new ArrayList<Span>();
    var begin = FIRST.atStartOfDay(ZoneOffset.UTC).toInstant();
    for (var count = random.nextInt(most + 1); count > 0; count--) {
      var from = random.nextInt(DAYS * DAY);
      var until = Math.min(DAYS * DAY, from + 1 + random.nextInt(longest));
      spans.add(new Span(begin.plusSeconds(from), begin.plusSeconds(until)));
    }
    return new Spans(spans);
  }
}
