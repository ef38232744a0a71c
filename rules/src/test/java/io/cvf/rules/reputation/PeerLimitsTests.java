package io.cvf.rules.reputation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeerLimitsTests {

  @ParameterizedTest
  @CsvSource({
    "0, 0, 2, NONE",
    "38, 8, 2, NONE",
    "39, 0, 1, DAY_LIMIT",
    "40, 0, 0, DAY_LIMIT",
    "99, 0, 0, DAY_LIMIT",
    "0, 9, 1, GIVER_LIMIT",
    "0, 10, 0, GIVER_LIMIT",
    "39, 9, 1, GIVER_LIMIT",
    "40, 9, 0, DAY_LIMIT"
  })
  void giftsAreCutToWhatTheLimitsLeave(int today, int fromGiver, int points, Cut cut) {
    assertThat(PeerLimits.defaults().grant(2, today, fromGiver)).isEqualTo(new Grant(points, cut));
  }

  @Test
  void limitsThatMakeNoSenseAreRefused() {
    assertThatThrownBy(() -> new PeerLimits(-1, 10, 90)).hasMessageContaining("not negative");
    assertThatThrownBy(() -> new PeerLimits(40, 10, 0)).hasMessageContaining("at least 1");
  }
}
