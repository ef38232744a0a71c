package io.cvf.rules.voting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeightRuleTests {

  private static final WeightRule RULE = WeightRule.DEFAULT;

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "4_999_999, 0",
    "5_000_000, 2_236_067",
    "9_000_000, 3_000_000",
    "99_999_999, 9_999_999",
    "100_000_000, 10_000_000",
    "5_000_000_000, 10_000_000"
  })
  void weighsTheRootBetweenFloorAndCap(String reputation, String weight) {
    assertThat(RULE.weight(new Standing(micros(reputation), false, false)))
        .isEqualTo(micros(weight));
  }

  @Test
  void certificationStandsInForTheFloor() {
    assertThat(RULE.weight(new Standing(4_000_000, true, false))).isEqualTo(2_000_000);
    assertThat(RULE.weight(new Standing(0, true, false))).isZero();
  }

  @Test
  void foundingElectorWeighsAtLeastOne() {
    assertThat(RULE.weight(new Standing(0, false, true))).isEqualTo(1_000_000);
    assertThat(RULE.weight(new Standing(4_999_999, false, true))).isEqualTo(1_000_000);
    assertThat(RULE.weight(new Standing(16_000_000, false, true))).isEqualTo(4_000_000);
  }

  @Test
  void comparisonKnowsNoCap() {
    assertThat(RULE.uncapped(new Standing(400_000_000, false, false))).isEqualTo(20_000_000);
  }

  @Test
  void rootIsTheLargestThatFits() {
    var seed = System.nanoTime();
    var random = new Random(seed);
    for (var i = 0; i < 20_000; i++) {
      var micros = random.nextLong(1L << (1 + random.nextInt(42)));
      var square = BigInteger.valueOf(micros).multiply(BigInteger.valueOf(1_000_000));
      assertThat(WeightRule.squareRoot(micros))
          .as("seed %d, %d", seed, micros)
          .isEqualTo(square.sqrt().longValueExact());
    }
  }

  @Test
  void rootOfWhatDoesNotFitIsRefused() {
    assertThatThrownBy(() -> WeightRule.squareRoot(Long.MAX_VALUE))
        .isInstanceOf(ArithmeticException.class);
  }

  private static long micros(String text) {
    return Long.parseLong(text.replace("_", ""));
  }
}
