package io.cvf.ecosystem.insights.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cvf.ecosystem.insights.scorecard.WeightedMean.Part;
import io.cvf.ecosystem.platform.problems.Problem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WeightedMeanTests {

  /** The plan: three of ten equal criteria rise from 7.5, 9.2 and 9.3 to 9.5, the mean to 9.40. */
  @Test
  void itIsThatOfThePlan() {
    var others = new Part(70, 936);
    assertThat(mean(new Part(10, 750), new Part(10, 920), new Part(10, 930), others))
        .isEqualTo(915);
    assertThat(mean(new Part(10, 950), new Part(10, 950), new Part(10, 950), others))
        .isEqualTo(940);
  }

  @Test
  void halfAHundredthIsRoundedUp() {
    assertThat(mean(new Part(1, 900), new Part(1, 901))).isEqualTo(901);
    assertThat(mean(new Part(2, 900), new Part(1, 901))).isEqualTo(900);
  }

  @Test
  void withoutScoresThereIsNoMean() {
    assertThat(WeightedMean.of(List.of())).isEmpty();
  }

  @Test
  void itIsWhatDecimalsSay() {
    long seed = new Random().nextLong();
    var chance = new Random(seed);
    for (var round = 0; round < 1_000; round++) {
      var parts = new ArrayList<Part>();
      for (var i = 0; i <= chance.nextInt(50); i++) {
        parts.add(new Part(1 + chance.nextInt(1_000), chance.nextInt(1_001)));
      }
      var weights = BigDecimal.valueOf(parts.stream().mapToLong(Part::weight).sum());
      var expected =
          parts.stream()
              .map(it ->
                  BigDecimal.valueOf(it.weight()).multiply(BigDecimal.valueOf(it.hundredths())))
              .reduce(BigDecimal.ZERO, BigDecimal::add)
              .divide(weights, 0, RoundingMode.HALF_UP)
              .intValueExact();
      assertThat(WeightedMean.of(parts)).as("seed %d", seed).hasValue(expected);
    }
  }

  @ParameterizedTest
  @CsvSource({"0,0", "10,1000", "9.25,925", "9.250,925", "0.01,1", "1e1,1000"})
  void pointsAreTakenExactly(BigDecimal points, int hundredths) {
    assertThat(Score.checked(points)).isEqualTo(hundredths);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-0.01", "10.01", "9.255", "1e999999", "1e-999999"})
  void anythingElseIsRefused(BigDecimal points) {
    assertThatThrownBy(() -> Score.checked(points)).isInstanceOf(Problem.class);
  }

  private static int mean(Part... parts) {
    return WeightedMean.of(List.of(parts)).orElseThrow();
  }
}
