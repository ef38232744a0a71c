package io.cvf.rules.sla;

import static io.cvf.rules.sla.ErrorBudget.BurnAlert.FAST;
import static io.cvf.rules.sla.ErrorBudget.BurnAlert.SLOW;
import static io.cvf.rules.sla.ErrorBudget.BurnAlert.STEADY;
import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.rules.sla.ErrorBudget.BurnAlert;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorBudgetTests {

  private static final int MONTH = 30 * 86_400;

  @ParameterizedTest
  @CsvSource({"9500, 129600", "9900, 25920", "9999, 259", "10000, 0"})
  void theBudgetIsWhatTheTargetLeavesRoundedDown(int target, long allowed) {
    assertThat(ErrorBudget.of(MONTH, 0, target).allowedSeconds()).isEqualTo(allowed);
  }

  @Test
  void aBudgetThatIsOverspentIsNegative() {
    assertThat(ErrorBudget.of(MONTH, 25_920, 9_900).leftSeconds()).isZero();
    assertThat(ErrorBudget.of(MONTH, 25_921, 9_900).leftSeconds()).isEqualTo(-1);
  }

  @Test
  void theBudgetIsSpentExactlyWhenTheTargetIsMissed() {
    for (var down = 25_918; down < 25_924; down++) {
      var found = new Availability(MONTH, 0, 0, 0, 0, MONTH - down, down);
      assertThat(ErrorBudget.of(MONTH, down, 9_900).leftSeconds() >= 0)
          .isEqualTo(found.reaches(9_900));
    }
  }

  @ParameterizedTest(name = "{0}: {1} of 100,000 down at 99 % burns: {2}")
  @CsvSource({
    "FAST, 14400, false",
    "FAST, 14401, true",
    "STEADY, 6000, false",
    "STEADY, 6001, true",
    "SLOW, 1000, false",
    "SLOW, 1001, true"
  })
  void anAlertWantsMoreThanItsRate(BurnAlert alert, long down, boolean burns) {
    var found = downOf(down);
    assertThat(alert.burns(found, found, 9_900)).isEqualTo(burns);
  }

  @Test
  void bothWindowsHaveToBurn() {
    var bad = downOf(50_000);
    var good = downOf(0);
    assertThat(FAST.burns(bad, bad, 9_900)).isTrue();
    assertThat(FAST.burns(bad, good, 9_900)).isFalse();
    assertThat(FAST.burns(good, bad, 9_900)).isFalse();
    assertThat(FAST.burns(bad, Availability.NONE, 9_900)).isFalse();
  }

  @Test
  void aBudgetOfNothingBurnsWithTheFirstSecond() {
    assertThat(SLOW.burns(downOf(1), downOf(1), 10_000)).isTrue();
    assertThat(SLOW.burns(downOf(0), downOf(0), 10_000)).isFalse();
  }

  @Test
  void theWindowsAreThoseOfTheAgreement() {
    assertThat(FAST.window()).isEqualTo(Duration.ofHours(1));
    assertThat(FAST.shortWindow()).isEqualTo(Duration.ofMinutes(5));
    assertThat(STEADY.window()).isEqualTo(Duration.ofHours(6));
    assertThat(STEADY.shortWindow()).isEqualTo(Duration.ofMinutes(30));
    assertThat(SLOW.window()).isEqualTo(Duration.ofDays(3));
    assertThat(SLOW.shortWindow()).isEqualTo(Duration.ofHours(6));
  }

  private static Availability downOf(long down) {
    return new Availability(100_000, 0, 0, 0, 0, 100_000 - down, down);
  }
}
