package io.cvf.rules.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoursTests {

  private static final Set<LocalDate> HOLIDAYS =
      Set.of(LocalDate.parse("2026-12-25"), LocalDate.parse("2027-01-01"));

  @ParameterizedTest(name = "{0}: {4}")
  @CsvSource(
      textBlock =
          """
          Europe/Berlin,    2026-11-02T00:00:00Z, 2026-11-03T00:00:00Z, PT8H, a Monday
          Europe/Berlin,    2026-11-06T16:00:00Z, 2026-11-09T08:00:00Z, PT0H, closed from Friday to Monday
          Europe/Berlin,    2026-11-06T15:59:59Z, 2026-11-09T08:00:01Z, PT2S, a second on both sides of it
          Europe/Berlin,    2026-11-02T00:00:00Z, 2026-11-30T00:00:00Z, PT160H, four weeks
          Europe/Berlin,    2026-12-21T00:00:00Z, 2026-12-28T00:00:00Z, PT32H, Christmas on a Friday
          Europe/Berlin,    2026-12-25T00:00:00Z, 2027-01-04T00:00:00Z, PT32H, holiday to holiday
          Europe/Berlin,    2026-03-27T12:00:00Z, 2026-03-30T12:00:00Z, PT9H, an hour less on Sunday
          Europe/Berlin,    2026-10-23T12:00:00Z, 2026-10-26T12:00:00Z, PT7H, an hour more on Sunday
          America/New_York, 2026-03-06T00:00:00Z, 2026-03-07T00:00:00Z, PT8H, a Friday in winter
          America/New_York, 2026-03-06T20:00:00Z, 2026-03-09T14:00:00Z, PT3H, into summer: two hours and one
          America/New_York, 2026-10-30T20:00:00Z, 2026-11-02T15:00:00Z, PT2H, into winter: one hour and one
          Asia/Kolkata,     2026-11-02T00:00:00Z, 2026-11-02T03:30:00Z, PT0H, half an hour: not yet
          Asia/Kolkata,     2026-11-02T03:30:00Z, 2026-11-02T11:30:00Z, PT8H, half an hour: all of it
          Pacific/Apia,     2011-12-29T19:00:00Z, 2012-01-01T10:00:00Z, PT8H, before a Friday that never was
          Pacific/Apia,     2011-12-30T10:00:00Z, 2012-01-01T10:00:00Z, PT0H, the weekend after it
          Pacific/Apia,     2012-01-01T10:00:00Z, 2012-01-02T10:00:00Z, PT8H, the Monday after it
          Australia/Lord_Howe, 2026-10-02T00:00:00Z, 2026-10-05T07:00:00Z, PT14H30M, a change of half an hour
          """)
  void businessHoursAreThoseOfTheClockOnTheWall(
      ZoneId zone, Instant from, Instant until, Duration expected, String what) {
    var hours = new Hours.Business(zone, HOLIDAYS::contains);
    assertThat(hours.within(from, until).seconds()).as(what).isEqualTo(expected.toSeconds());
  }

  @Test
  void openingAndClosingFollowTheChangeOfTheClock() {
    var berlin = new Hours.Business(ZoneId.of("Europe/Berlin"), _ -> false);

    assertThat(berlin.within(at("2026-03-27T00:00:00Z"), at("2026-03-31T00:00:00Z")).all())
        .containsExactly(
            new Span(at("2026-03-27T08:00:00Z"), at("2026-03-27T16:00:00Z")),
            new Span(at("2026-03-30T07:00:00Z"), at("2026-03-30T15:00:00Z")));
  }

  @Test
  void alwaysIsEverySecond() {
    var from = at("2026-03-28T00:00:00Z");
    assertThat(new Hours.Always().within(from, from.plusSeconds(90_001)).seconds())
        .isEqualTo(90_001);
    assertThat(new Hours.Always().within(from, from).isEmpty()).isTrue();
  }

  @Test
  void splittingAPeriodAnywhereChangesNothing() {
    var seed = System.nanoTime();
    var random = new Random(seed);
    var zones =
        List.of(
            "Europe/Berlin", "America/New_York", "Pacific/Apia", "Asia/Kolkata", "Asia/Kathmandu");
    for (var round = 0; round < 2_000; round++) {
      var hours = new Hours.Business(ZoneId.of(zones.get(random.nextInt(5))), HOLIDAYS::contains);
      var from = at("2011-12-01T00:00:00Z").plusSeconds(random.nextInt(500_000_000));
      var middle = from.plusSeconds(random.nextInt(3_000_000));
      var until = middle.plusSeconds(random.nextInt(3_000_000));
      assertThat(hours.within(from, middle).union(hours.within(middle, until)))
          .as("seed %d, %s to %s", seed, from, until)
          .isEqualTo(hours.within(from, until));
    }
  }

  @Test
  void everySecondInsideIsBetweenNineAndFiveOnTheWall() {
    var seed = System.nanoTime();
    var random = new Random(seed);
    for (var round = 0; round < 20_000; round++) {
      var zone = random.nextBoolean() ? ZoneId.of("Pacific/Apia") : ZoneId.of("America/New_York");
      var moment = at("2011-12-20T00:00:00Z").plusSeconds(random.nextInt(1_700_000));
      var wall = moment.atZone(zone);
      var works = wall.getDayOfWeek().getValue() <= 5 && wall.getHour() >= 9 && wall.getHour() < 17;
      assertThat(
              new Hours.Business(zone, _ -> false).within(moment, moment.plusSeconds(1)).isEmpty())
          .as("seed %d, %s", seed, wall)
          .isNotEqualTo(works);
    }
  }

  @Test
  void aZoneWithoutRulesWorksToo() {
    var hours = new Hours.Business(ZoneOffset.ofHours(14), _ -> false);
    assertThat(hours.within(at("2026-11-01T19:00:00Z"), at("2026-11-02T03:00:00Z")).seconds())
        .isEqualTo(8 * 3_600);
  }

  private static Instant at(String text) {
    return Instant.parse(text);
  }
}
