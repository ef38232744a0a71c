package io.cvf.ecosystem.insights.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.ecosystem.insights.health.Trend.DayValue;
import io.cvf.ecosystem.insights.health.Trend.Run;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TrendTests {

  private static final LocalDate FIRST = LocalDate.of(2027, 2, 27);

  @Test
  void daysThatFollowEachOtherAreOneRunAcrossTheEndOfAMonth() {
    assertThat(trend(4L, 5L, 5L).runs()).containsExactly(new Run(FIRST, List.of(4L, 5L, 5L)));
  }

  @Test
  void aMissingDayAndADayWithoutDataAreGaps() {
    var trend =
        new Trend(
            List.of(
                new DayValue(FIRST, 1L),
                new DayValue(FIRST.plusDays(2), 3L),
                new DayValue(FIRST.plusDays(3), null),
                new DayValue(FIRST.plusDays(4), 0L)));

    assertThat(trend.runs())
        .containsExactly(
            new Run(FIRST, List.of(1L)),
            new Run(FIRST.plusDays(2), List.of(3L)),
            new Run(FIRST.plusDays(4), List.of(0L)));
    assertThat(trend.on(FIRST.plusDays(1))).isEmpty();
    assertThat(trend.on(FIRST.plusDays(3))).isEmpty();
    assertThat(trend.on(FIRST.plusDays(4))).hasValue(0L);
  }

  @Test
  void withoutAnyDayThereIsNoRun() {
    assertThat(Trend.NONE.runs()).isEmpty();
  }

  @Test
  void runsHoldExactlyTheDaysThatWereKnownAndNeverTouch() {
    long seed = new Random().nextLong();
    var chance = new Random(seed);
    var known = new HashMap<LocalDate, Long>();
    var days = new ArrayList<DayValue>();
    for (var day = FIRST; day.isBefore(FIRST.plusYears(1)); day = day.plusDays(1)) {
      switch (chance.nextInt(5)) {
        case 0 -> days.add(new DayValue(day, null));
        case 1 -> {
          // Nobody looked.
        }
        default -> {
          days.add(new DayValue(day, chance.nextLong(1_000)));
          known.put(day, days.getLast().value());
        }
      }
    }
    var read = new HashMap<LocalDate, Long>();
    LocalDate end = null;
    for (var run : new Trend(days).runs()) {
      assertThat(end == null || end.isBefore(run.from())).as("seed %d", seed).isTrue();
      for (var i = 0; i < run.values().size(); i++) {
        read.put(run.from().plusDays(i), run.values().get(i));
      }
      end = run.from().plusDays(run.values().size());
    }
    assertThat(read).as("seed %d", seed).isEqualTo(known);
  }

  private static Trend trend(Long... values) {
    var days = new ArrayList<DayValue>();
    for (var i = 0; i < values.length; i++) {
      days.add(new DayValue(FIRST.plusDays(i), values[i]));
    }
    return new Trend(days);
  }
}
