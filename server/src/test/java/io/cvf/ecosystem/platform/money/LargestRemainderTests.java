package io.cvf.ecosystem.platform.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LargestRemainderTests {

  private static final int ROUNDS = 20_000;

  @ParameterizedTest(name = "{0} at {1} basis points is {2} and the rest")
  @CsvSource({
    "100, 7000, 70",
    "1, 7000, 1",
    "1, 3000, 0",
    "5, 7000, 4",
    "3, 5000, 2",
    "0, 7000, 0",
    "-5, 7000, -4",
    "10, 0, 0",
    "10, 10000, 10",
    "9223372036854775807, 8000, 7378697629483820646",
    "-9223372036854775808, 10000, -9223372036854775808"
  })
  void sharesOfTwo(long total, long basisPoints, long first) {
    assertThat(LargestRemainder.split(total, basisPoints, 10_000 - basisPoints))
        .containsExactly(first, total - first);
  }

  @Test
  void whatIsLeftGoesToTheLargestRemaindersAndThenToTheEarlier() {
    assertThat(LargestRemainder.split(10, 1, 1, 1)).containsExactly(4L, 3L, 3L);
    assertThat(LargestRemainder.split(100, 47, 16, 16, 12, 6, 3))
        .containsExactly(47L, 16L, 16L, 12L, 6L, 3L);
    assertThat(LargestRemainder.split(5, 15, 15, 70)).containsExactly(1L, 1L, 3L);
  }

  @Test
  void partsAlwaysComeToTheTotalAndMissTheirExactShareByLessThanOneUnit() {
    var seed = new Random().nextLong();
    var random = new Random(seed);
    for (var round = 0; round < ROUNDS; round++) {
      var total = random.nextLong() >> random.nextInt(64);
      var weights = random.longs(1 + random.nextInt(6), 0, 10_001).toArray();
      weights[random.nextInt(weights.length)] += 1;
      var about = "seed %d: %d by %s".formatted(seed, total, Arrays.toString(weights));

      var parts = LargestRemainder.split(total, weights);

      assertThat(parts.stream().reduce(0L, Math::addExact)).as(about).isEqualTo(total);
      var sum = Arrays.stream(weights).sum();
      for (var part = 0; part < weights.length; part++) {
        var exact = BigInteger.valueOf(total).multiply(BigInteger.valueOf(weights[part]));
        var off =
            BigInteger.valueOf(parts.get(part))
                .multiply(BigInteger.valueOf(sum))
                .subtract(exact)
                .abs();
        assertThat(off).as(about).isLessThan(BigInteger.valueOf(sum));
      }
    }
  }

  @Test
  void aLargerTotalNeverMakesAShareOfTwoSmaller() {
    for (var points : List.of(1L, 3_333L, 5_000L, 7_000L, 7_500L, 8_000L, 9_999L)) {
      var before = 0L;
      for (var total = 1L; total <= 2_000; total++) {
        var part = LargestRemainder.split(total, points, 10_000 - points).getFirst();
        assertThat(part - before).isBetween(0L, 1L);
        before = part;
      }
    }
  }

  @Test
  void nobodyHasANegativeShare() {
    assertThatThrownBy(() -> LargestRemainder.split(1, 2, -1)).hasMessageContaining("negative");
    assertThatThrownBy(() -> LargestRemainder.split(1, 0, 0)).hasMessageContaining("Nobody");
  }
}
