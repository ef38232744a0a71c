package io.cvf.rules.reputation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecayTests {

  private final Decay decay = Decay.halvingEvery(180);

  /** n = ⌊10¹²·2^(−d/H)⌋ says the same as n^H·2^d ≤ 10^(12·H) < (n+1)^H·2^d, in whole numbers. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 90, 180, 365})
  void everyEntryOfTheTableIsExactlyThePowerOfTwoRoundedDown(int halfLife) {
    var table = Decay.halvingEvery(halfLife).table();
    var one = BigInteger.TEN.pow(12 * halfLife);

    assertThat(table).hasSize(halfLife);
    for (int day = 0; day < halfLife; day++) {
      var below = BigInteger.valueOf(table[day]).pow(halfLife).shiftLeft(day);
      var above = BigInteger.valueOf(table[day] + 1).pow(halfLife).shiftLeft(day);
      assertThat(below).as("day %d", day).isLessThanOrEqualTo(one);
      assertThat(above).as("day %d", day).isGreaterThan(one);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "50, 0, 50000000",
    "50, 180, 25000000",
    "50, 360, 12500000",
    "1, 90, 707106",
    "2, 90, 1414213",
    "10, 1, 9961565",
    "10, 179, 5019291",
    "0, 17, 0"
  })
  void pointsHalveEveryHalfLife(long points, long age, long micros) {
    assertThat(decay.micros(points, age)).isEqualTo(micros);
  }

  @Test
  void nothingEverGrows() {
    for (int age = 1; age < 12_000; age++) {
      assertThat(decay.micros(1_000, age)).isLessThanOrEqualTo(decay.micros(1_000, age - 1));
    }
  }

  @Test
  void everythingIsGoneInTheEnd() {
    assertThat(decay.micros(9_000_000, 180 * 62)).isZero();
    assertThat(decay.micros(9_000_000, Integer.MAX_VALUE)).isZero();
  }

  @Test
  void whatIsTakenFromADayFadesLikeWhatWasEarnedOnIt() {
    assertThat(decay.micros(-2, 77)).isEqualTo(-decay.micros(2, 77));
  }

  @Test
  void pointsOfTomorrowHaveNotFaded() {
    assertThat(decay.micros(3, -1)).isEqualTo(3_000_000);
  }

  @Test
  void halfLifeIsLimited() {
    assertThatThrownBy(() -> Decay.halvingEvery(0)).hasMessageContaining("1 to 3,650 days");
    assertThatThrownBy(() -> Decay.halvingEvery(3_651)).hasMessageContaining("not 3651");
  }
}
