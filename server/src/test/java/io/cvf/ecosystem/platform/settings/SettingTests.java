package io.cvf.ecosystem.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingTests {

  private static final Setting<Duration> PERIOD =
      Setting.duration(
          "test.period", "A period", Duration.ofDays(14), Duration.ZERO, Duration.ofDays(90));

  private static final Setting<Integer> COUNT =
      Setting.integer("test.count", "A count", "votes", 5, 1, 100);

  private static final Setting<Boolean> FLAG = Setting.flag("test.flag", "A switch", false);

  @ParameterizedTest
  @CsvSource({
    "P14D, P14D",
    "PT336H, P14D",
    "' P1D ', P1D",
    "PT36H, PT36H",
    "PT0S, PT0S",
    "P1DT12H, PT36H",
    "pt90m, PT1H30M"
  })
  void durationIsWrittenInOneWay(String given, String canonical) {
    assertThat(PERIOD.canonical(given)).isEqualTo(canonical);
    assertThat(PERIOD.parse(canonical)).isEqualTo(PERIOD.parse(given));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "14", "14 days", "P1M"})
  void whatIsNoDurationIsRefusedWithAnExample(String text) {
    assertThatThrownBy(() -> PERIOD.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("P14D");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT-1S", "P91D", "P90DT1S"})
  void durationOutOfBoundsIsToldTheBounds(String text) {
    assertThatThrownBy(() -> PERIOD.parse(text)).hasMessage("From PT0S to P90D.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "101", "-1", "five", "5.0", "99999999999"})
  void numberIsWholeAndWithinBounds(String text) {
    assertThatThrownBy(() -> COUNT.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 to 100");
  }

  @Test
  void boundsThemselvesAreAllowed() {
    assertThat(COUNT.parse("1")).isEqualTo(1);
    assertThat(COUNT.parse("100")).isEqualTo(100);
    assertThat(PERIOD.parse("P90D")).isEqualTo(Duration.ofDays(90));
  }

  @Test
  void flagIsTrueOrFalseAndNothingElse() {
    assertThat(FLAG.parse("true")).isTrue();
    assertThatThrownBy(() -> FLAG.parse("yes")).hasMessage("true or false.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Upper", "with space", ".dot", "dot.", "a..b", "1a"})
  void nameMustFitAProperty(String name) {
    assertThatThrownBy(() -> Setting.flag(name, "", true)).hasMessageContaining(name);
  }
}
