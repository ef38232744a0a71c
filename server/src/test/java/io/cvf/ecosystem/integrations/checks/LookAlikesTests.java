package io.cvf.ecosystem.integrations.checks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LookAlikesTests {

  @ParameterizedTest
  @CsvSource({
    "weather, WEATHER",
    "weather, wea-ther",
    "weather, wеather", // a Cyrillic letter
    "weather, vveather",
    "modern, rnodern",
    "google, g00gle",
    "paypal, paypaI",
    "paypal, paypa1",
    "resume, Résumé",
    "tools, t o o l 5"
  })
  void namesThatLookAlikeFoldToTheSame(String one, String other) {
    assertThat(LookAlikes.folded(other)).isEqualTo(LookAlikes.folded(one));
  }

  @Test
  void namesThatDifferStayDifferent() {
    assertThat(LookAlikes.folded("weather")).isNotEqualTo(LookAlikes.folded("whether"));
  }
}
