package io.cvf.rules.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssessmentTests {

  @Test
  void scoreIsTheWeightedMean() {
    var assessment =
        Assessment.of(
            List.of(
                new Part(40, true, Score.of(90), true),
                new Part(30, false, new Score(9_333), true),
                new Part(30, false, Score.of(70), false)),
            80);

    assertThat(assessment.score()).hasToString("84.99");
    assertThat(assessment.points())
        .extracting(Score::toString)
        .containsExactly("36.00", "27.99", "21.00");
    assertThat(assessment.passed()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "80, 80, true,  80, ''",
    "80, 79, true,  80, BELOW_PASS",
    "100, 59, true, 75, CRITERION_BELOW_60",
    "100, 60, true, 75, ''",
    "90, 90, false, 80, MANDATORY_EVIDENCE",
    "0, 59, false, 80, 'BELOW_PASS CRITERION_BELOW_60 MANDATORY_EVIDENCE'"
  })
  void eachConditionFailsByItself(
      int mandatory, int other, boolean evidenced, int pass, String failures) {
    var assessment =
        Assessment.of(
            List.of(
                new Part(50, true, Score.of(mandatory), evidenced),
                new Part(50, false, Score.of(other), false)),
            pass);

    assertThat(assessment.failures())
        .extracting(Failure::name)
        .containsExactlyInAnyOrder(failures.isEmpty() ? new String[0] : failures.split(" "));
    assertThat(assessment.passed()).isEqualTo(failures.isEmpty());
  }

  @Test
  void aHundredthBelowTheThresholdIsBelow() {
    assertThat(Assessment.of(List.of(new Part(1, false, new Score(7_999), true)), 80).failures())
        .containsExactly(Failure.BELOW_PASS);
  }

  /** Against exact fractions, with the seed as the name of the run. */
  @RepeatedTest(500)
  void pointsAddUpToTheExactMeanRoundedDown(RepetitionInfo run) {
    var random = new Random(run.getCurrentRepetition());
    var parts =
        IntStream.rangeClosed(0, random.nextInt(8))
            .mapToObj(_ ->
                new Part(
                    1 + random.nextInt(100),
                    random.nextBoolean(),
                    new Score(random.nextInt(10_001)),
                    random.nextBoolean()))
            .toList();
    var assessment = Assessment.of(parts, random.nextInt(101));

    var weighted = BigDecimal.ZERO;
    var weights = BigDecimal.ZERO;
    for (var part : parts) {
      var weight = BigDecimal.valueOf(part.weight());
      weighted = weighted.add(weight.multiply(part.score().points()));
      weights = weights.add(weight);
    }
    assertThat(assessment.score().points())
        .isEqualByComparingTo(weighted.divide(weights, 2, RoundingMode.DOWN));
    assertThat(assessment.points().stream().mapToInt(Score::hundredths).sum())
        .isEqualTo(assessment.score().hundredths());
    for (int i = 0; i < parts.size(); i++) {
      var exact =
          parts
              .get(i)
              .score()
              .points()
              .multiply(BigDecimal.valueOf(parts.get(i).weight()))
              .divide(weights, 10, RoundingMode.HALF_UP);
      assertThat(assessment.points().get(i).points().subtract(exact).abs())
          .isLessThan(new BigDecimal("0.01"));
    }
  }

  /** A better criterion never costs anything. */
  @RepeatedTest(200)
  void scoreRisesWithEveryCriterion(RepetitionInfo run) {
    var random = new Random(run.getCurrentRepetition());
    var other = new Part(1 + random.nextInt(100), false, new Score(random.nextInt(10_001)), true);
    var weight = 1 + random.nextInt(100);
    var low = random.nextInt(10_001);
    var high = low + random.nextInt(10_001 - low);
    var worse = Assessment.of(List.of(other, new Part(weight, false, new Score(low), true)), 80);
    var better = Assessment.of(List.of(other, new Part(weight, false, new Score(high), true)), 80);

    assertThat(better.score()).isGreaterThanOrEqualTo(worse.score());
    assertThat(worse.failures()).containsAll(better.failures());
  }

  @Test
  void aReviewAsAWholeNeedsTheThresholdAndTheMandatoryEvidence() {
    assertThat(Assessment.overall(Score.of(80), 80, true).passed()).isTrue();
    assertThat(Assessment.overall(Score.of(79), 80, false).failures())
        .containsExactlyInAnyOrder(Failure.BELOW_PASS, Failure.MANDATORY_EVIDENCE);
  }

  @Test
  void validityCountsDaysFromTheDecision() {
    var day = LocalDate.parse("2027-06-01");
    assertThat(Validity.CRITERIA.until(day)).isEqualTo("2028-05-31");
    assertThat(Validity.OVERALL.until(day)).isEqualTo("2027-08-30");
  }

  @Test
  void aMonthCountsFromAThousandSamplesOn() {
    assertThat(MonthlyRule.counts(999)).isFalse();
    assertThat(MonthlyRule.counts(1_000)).isTrue();
  }

  @Test
  void nothingCannotBeAssessed() {
    assertThatThrownBy(() -> Assessment.of(List.of(), 80)).hasMessageContaining("nothing");
    assertThatThrownBy(() -> new Part(0, false, Score.FULL, true)).hasMessageContaining("weight");
  }
}
