package io.cvf.ecosystem.community.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.ecosystem.community.engagement.EngagementScore.Measure;
import io.cvf.ecosystem.community.engagement.EngagementScore.Part;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EngagementScoreTests {

  @Test
  void nothingAtAllIsNothing() {
    var score = EngagementScore.of(new Figures(0, 0, 0, 0, 0, null, null));

    assertThat(score.hundredths()).isZero();
    assertThat(score.parts()).extracting(Part::value).containsOnlyNulls();
  }

  @Test
  void partsWithoutDataCountNothingBesideThoseWithData() {
    assertThat(score(100, 30, 0, 0, null, null)).isEqualTo(35_00);
    assertThat(score(100, 0, 10, 10, null, null)).isEqualTo(25_00);
  }

  @Test
  void theTargetsGiveAllPoints() {
    assertThat(score(100, 30, 20, 20, 4_000, 0L)).isEqualTo(100_00);
  }

  @Test
  void moreThanTheTargetsGivesNoMore() {
    assertThat(score(100, 100, 20, 20, 10_000, 0L)).isEqualTo(100_00);
  }

  @ParameterizedTest
  @CsvSource({
    "ACTIVE, 15, 17_50, 1_500",
    "ACTIVE, 1, 1_17, 100",
    "ACTIVE, 29, 33_83, 2_900",
    "ACTIVE, 30, 35_00, 3_000",
    "ACTIVE, 31, 35_00, 3_100"
  })
  void activeMembersCountUpToThirtyPercent(
      Measure measure, int active, String hundredths, String value) {
    var part = part(measure, new Figures(100, active, 0, 0, 0, null, null));

    assertThat(part.hundredths()).isEqualTo(number(hundredths));
    assertThat(part.value()).isEqualTo(number(value));
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "3_999, 24_99", "4_000, 25_00", "4_001, 25_00", "2_000, 12_50"})
  void turnoutCountsUpToFortyPercent(String turnout, String hundredths) {
    var part = part(Measure.TURNOUT, new Figures(9, 0, 0, 0, 0, number(turnout), null));

    assertThat(part.hundredths()).isEqualTo(number(hundredths));
  }

  @ParameterizedTest
  @CsvSource({"3, 0, 0, 0", "3, 1, 8_33, 3_333", "3, 2, 16_67, 6_666", "3, 3, 25_00, 10_000"})
  void retentionCountsInFull(int before, int returning, String hundredths, String value) {
    var part = part(Measure.RETENTION, new Figures(9, 0, before, returning, 0, null, null));

    assertThat(part.hundredths()).isEqualTo(number(hundredths));
    assertThat(part.value()).isEqualTo(number(value));
  }

  @ParameterizedTest
  @CsvSource({"0, 15_00", "2_160, 7_50", "4_319, 0", "4_290, 10", "4_320, 0", "90_000, 0"})
  void aFirstReplyIsWorthLessTheLaterItComes(String minutes, String hundredths) {
    var figures = new Figures(9, 0, 0, 0, 0, null, (long) number(minutes));

    assertThat(part(Measure.REPLY, figures).hundredths()).isEqualTo(number(hundredths));
  }

  @Test
  void thePartsAddUpToTheScore() {
    var score = EngagementScore.of(new Figures(7, 1, 3, 1, 0, 1_111, 1_000L));

    assertThat(score.parts().stream().mapToInt(Part::hundredths).sum())
        .isEqualTo(score.hundredths());
    assertThat(score.parts()).extracting(Part::max).containsExactly(35, 25, 25, 15);
    assertThat(score.parts()).extracting(Part::target).containsExactly(3_000, 4_000, 10_000, 4_320);
  }

  @Test
  void largeCommunitiesDoNotOverflow() {
    assertThat(score(2_000_000_000, 600_000_000, 2, 2, 4_000, 0L)).isEqualTo(100_00);
  }

  private static int score(
      int members,
      int active,
      int before,
      int returning,
      @Nullable Integer turnout,
      @Nullable Long minutes) {
    return EngagementScore.of(new Figures(members, active, before, returning, 0, turnout, minutes))
        .hundredths();
  }

  private static Part part(Measure measure, Figures figures) {
    return EngagementScore.of(figures).parts().stream()
        .filter(it -> it.measure() == measure)
        .findFirst()
        .orElseThrow();
  }

  private static int number(String readable) {
    return Integer.parseInt(readable.replace("_", ""));
  }
}
