package io.cvf.ecosystem.integrations.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RatingTests {

  @ParameterizedTest
  @CsvSource({"0, 0", "0.0, 0", "0.1, 1", "4, 40", "4.5, 45", "5, 50", "5.0, 50"})
  void ratingsHaveAtMostOneDecimal(String text, int tenths) {
    assertThat(Rating.parse(text)).contains(new Rating(tenths));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "5.1",
        "6",
        "-1",
        "-0",
        "+4",
        "4.55",
        "4.50",
        "NaN",
        "Infinity",
        "1e0",
        "5E-1",
        "4.",
        ".5",
        "04",
        "4,5",
        "",
        " 4",
        "٤",
        "0x4",
        "true"
      })
  void everythingElseIsNoRating(String text) {
    assertThat(Rating.parse(text)).isEmpty();
  }

  @Test
  void lowRatingsNeedWords() {
    assertThat(new Rating(29).needsText()).isTrue();
    assertThat(new Rating(30).needsText()).isFalse();
  }

  /** The interval of 5 in 10 is 0.2366 to 0.7634, of 90 in 100 it begins at 0.8256. */
  @ParameterizedTest
  @CsvSource({"0, 0, 0", "0, 9, 0", "5, 5, 236593", "90, 10, 825634", "1, 0, 206549"})
  void votesRankByWhatTheyProve(int yes, int no, int millionths) {
    assertThat(WilsonBound.millionths(yes, no)).isCloseTo(millionths, within(20));
  }

  @Test
  void moreOfTheSameShareProvesMore() {
    var before = 0;
    for (var n = 1; n < 500; n++) {
      var rank = WilsonBound.millionths(3 * n, n);
      assertThat(rank).isGreaterThan(before).isLessThan(750_000);
      before = rank;
    }
  }
}
