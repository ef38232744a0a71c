package io.cvf.ecosystem.governance.monitors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class AnswerTimesTests {

  @Test
  void shortTimesAreExact() {
    var times = of(IntStream.rangeClosed(1, 100).toArray());

    assertThat(times.percentile(1)).isEqualTo(1);
    assertThat(times.percentile(50)).isEqualTo(50);
    assertThat(times.percentile(95)).isEqualTo(95);
    assertThat(times.percentile(100)).isEqualTo(100);
  }

  @Test
  void longTimesAreNeverShownShorterAndAtMostALittleLonger() {
    for (var millis :
        new int[] {127, 128, 129, 255, 256, 4_095, 30_000, 65_535, Integer.MAX_VALUE}) {
      assertThat(of(millis).percentile(50))
          .as("%d ms", millis)
          .isGreaterThanOrEqualTo(millis)
          .isCloseTo(millis, Percentage.withPercentage(1.6));
    }
  }

  @Test
  void partsInAnyOrderComeToTheWhole() {
    var random = new Random(7);
    var all = random.ints(3_000, 0, 30_000).toArray();
    var whole = of(all);
    var merged = new AnswerTimes();
    merged.merge(of(java.util.Arrays.copyOfRange(all, 1_000, 3_000)).stored());
    merged.merge(of(java.util.Arrays.copyOf(all, 1_000)).stored());

    assertThat(merged.stored()).isEqualTo(whole.stored());
    assertThat(merged.count()).isEqualTo(3_000);
  }

  @Test
  void aDayOfOneServerIsSomeHundredBytes() {
    var random = new Random(7);
    var day = of(random.doubles(1_440).mapToInt(it -> (int) (180 + 60 * it * it * it)).toArray());

    assertThat(day.stored()).hasSizeLessThan(400);
  }

  @Test
  void noneHasNoPercentile() {
    assertThat(new AnswerTimes().percentile(95)).isZero();
    assertThat(new AnswerTimes().stored()).isEmpty();
  }

  private static AnswerTimes of(int... millis) {
    var times = new AnswerTimes();
    for (var it : millis) {
      times.add(it);
    }
    return times;
  }
}
