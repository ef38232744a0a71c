package io.cvf.rules.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaTests {

  @ParameterizedTest
  @CsvSource({
    "9500, 9500, 100.00",
    "10000, 9500, 100.00",
    "9499, 9500, 99.60",
    "9450, 9500, 80.00",
    "9400, 9500, 60.00",
    "9399, 9500, 0.00",
    "0, 9500, 0.00",
    "9999, 9999, 100.00",
    "9899, 9999, 60.00",
    "9898, 9999, 0.00"
  })
  void uptimeIsScoredAgainstItsTarget(int uptime, int target, String score) {
    assertThat(Formula.uptime(uptime, target)).hasToString(score);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 100.00",
    "1000, 100.00",
    "1001, 99.99",
    "3000, 80.00",
    "5000, 60.00",
    "5001, 0.00",
    "9000000000, 0.00"
  })
  void responseTimeIsScoredByItsPercentile(long millis, String score) {
    assertThat(Formula.responseTime(millis)).hasToString(score);
  }

  @ParameterizedTest
  @CsvSource({
    "10000, 100.00",
    "9990, 100.00",
    "9989, 99.55",
    "9945, 80.00",
    "9900, 60.00",
    "9899, 0.00",
    "0, 0.00"
  })
  void reliabilityIsScoredByTheShareThatSucceeds(int success, String score) {
    assertThat(Formula.reliability(success)).hasToString(score);
  }

  @ParameterizedTest
  @CsvSource({"1999, 2000, 9995", "2, 3, 6666", "0, 5, 0", "5, 5, 10000", "0, 0, 0"})
  void sharesAreRoundedDown(long succeeded, long samples, int basisPoints) {
    assertThat(Formula.basisPoints(succeeded, samples)).isEqualTo(basisPoints);
  }

  /** Better is never worth less, and whatever is scored is 0 or from 60 to 100. */
  @RepeatedTest(200)
  void betterFiguresNeverScoreLess(RepetitionInfo run) {
    var random = new Random(run.getCurrentRepetition());
    var target = random.nextInt(10_001);
    var one = random.nextInt(10_001);
    var other = random.nextInt(10_001);
    var better = Math.max(one, other);
    var worse = Math.min(one, other);

    assertAtLeast(Formula.uptime(better, target), Formula.uptime(worse, target));
    assertAtLeast(Formula.reliability(better), Formula.reliability(worse));
    assertAtLeast(Formula.responseTime(worse), Formula.responseTime(better));
    assertAtLeast(Formula.uptime(one, worse), Formula.uptime(one, better));
  }

  private static void assertAtLeast(Score better, Score worse) {
    assertThat(better).isGreaterThanOrEqualTo(worse);
    for (var score : new Score[] {better, worse}) {
      assertThat(score.hundredths() == 0 || score.hundredths() >= 6_000).isTrue();
    }
  }

  @Test
  void figuresThatCannotBeAreRefused() {
    assertThatThrownBy(() -> Formula.uptime(10_001, 9_500)).hasMessageContaining("10001");
    assertThatThrownBy(() -> Formula.reliability(-1)).hasMessageContaining("basis points");
    assertThatThrownBy(() -> Formula.responseTime(-1)).hasMessageContaining("-1 ms");
    assertThatThrownBy(() -> Formula.basisPoints(3, 2)).hasMessageContaining("3 of 2");
    assertThatThrownBy(() -> new Score(10_001)).hasMessageContaining("10001");
    assertThatThrownBy(() -> Score.of(101)).hasMessageContaining("10100");
  }
}
