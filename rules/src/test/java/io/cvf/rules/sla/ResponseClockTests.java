package io.cvf.rules.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ResponseClockTests {

  private static final Hours BERLIN = new Hours.Business(ZoneId.of("Europe/Berlin"), _ -> false);
  private static final Hours ALWAYS = new Hours.Always();
  private static final int HOUR = 3_600;

  @Test
  void onlyThePromisedHoursCount() {
    // Friday 16:00 to Monday 10:00 on the wall: an hour and an hour.
    var opened = at("2026-11-06T15:00:00Z");
    var answered = at("2026-11-09T09:00:00Z");

    assertThat(ResponseClock.seconds(opened, answered, Spans.NONE, BERLIN)).isEqualTo(2 * HOUR);
    assertThat(ResponseClock.seconds(opened, answered, Spans.NONE, ALWAYS)).isEqualTo(66 * HOUR);
  }

  @Test
  void pausesStopTheClockOnlyWhereItRuns() {
    var opened = at("2026-11-06T15:00:00Z");
    var answered = at("2026-11-09T09:00:00Z");
    var overTheWeekend = Spans.of(at("2026-11-06T15:30:00Z"), at("2026-11-09T08:15:00Z"));

    assertThat(ResponseClock.seconds(opened, answered, overTheWeekend, BERLIN))
        .isEqualTo(30 * 60 + 45 * 60);
  }

  @Test
  void anAnswerBeforeTheOpeningTookNoTime() {
    var opened = at("2026-11-06T15:00:00Z");
    assertThat(ResponseClock.seconds(opened, opened.minusSeconds(1), Spans.NONE, ALWAYS)).isZero();
    assertThat(ResponseClock.seconds(opened, opened, Spans.NONE, ALWAYS)).isZero();
  }

  @Test
  void theDeadlineIsTheMomentAtWhichTheTimeIsUp() {
    var opened = at("2026-11-06T15:00:00Z");
    var horizon = at("2027-11-06T15:00:00Z");

    assertThat(ResponseClock.reaches(opened, HOUR, Spans.NONE, BERLIN, horizon))
        .isEqualTo(at("2026-11-06T16:00:00Z"));
    assertThat(ResponseClock.reaches(opened, HOUR + 1, Spans.NONE, BERLIN, horizon))
        .isEqualTo(at("2026-11-09T08:00:01Z"));
    assertThat(ResponseClock.reaches(opened, 4 * HOUR, Spans.NONE, BERLIN, horizon))
        .isEqualTo(at("2026-11-09T11:00:00Z"));
  }

  @Test
  void beyondTheHorizonItIsTheHorizon() {
    var opened = at("2026-11-07T10:00:00Z");
    var sunday = at("2026-11-08T10:00:00Z");

    assertThat(ResponseClock.reaches(opened, 1, Spans.NONE, BERLIN, sunday)).isEqualTo(sunday);
    assertThat(ResponseClock.reaches(sunday, 1, Spans.NONE, ALWAYS, opened)).isEqualTo(opened);
  }

  @Test
  void noTimeHasPassedAtTheOpeningEvenOnASaturday() {
    var saturday = at("2026-11-07T10:00:00Z");
    assertThat(
            ResponseClock.reaches(saturday, 0, Spans.NONE, BERLIN, saturday.plusSeconds(864_000)))
        .isEqualTo(saturday);
  }

  @Test
  void theDeadlineIsTheInverseOfTheClock() {
    var seed = System.nanoTime();
    var random = new Random(seed);
    for (var round = 0; round < 3_000; round++) {
      var hours = random.nextBoolean() ? BERLIN : ALWAYS;
      var opened = at("2026-03-01T00:00:00Z").plusSeconds(random.nextInt(30_000_000));
      var paused = opened.plusSeconds(random.nextInt(500_000) - 100_000);
      var pauses =
          Spans.union(
              List.of(
                  Spans.of(paused, paused.plusSeconds(random.nextInt(400_000))),
                  Spans.of(opened.plusSeconds(7), opened.plusSeconds(random.nextInt(100) + 7))));
      var seconds = 1 + random.nextInt(500_000);
      var horizon = opened.plusSeconds(400L * 86_400);
      var due = ResponseClock.reaches(opened, seconds, pauses, hours, horizon);
      assertThat(ResponseClock.seconds(opened, due, pauses, hours))
          .as("seed %d, %s", seed, opened)
          .isEqualTo(seconds);
      assertThat(ResponseClock.seconds(opened, due.minusSeconds(1), pauses, hours))
          .as("seed %d: the earliest such moment", seed)
          .isEqualTo(seconds - 1);
    }
  }

  private static Instant at(String text) {
    return Instant.parse(text);
  }
}
