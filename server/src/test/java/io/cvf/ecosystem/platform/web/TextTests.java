package io.cvf.ecosystem.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextTests {

  @Test
  void whatDoesNotFitIsCutOffAndMarked() {
    assertThat(Text.shortened("four", 4)).isEqualTo("four");
    assertThat(Text.shortened("fives", 4)).isEqualTo("fiv…");
  }

  @Test
  void aCharacterIsNeverCutInHalves() {
    assertThat(Text.shortened("🦉🦉", 2)).isEqualTo("🦉🦉");
    assertThat(Text.shortened("🦉🦉🦉", 2)).isEqualTo("🦉…").matches(Text::isStorable);
  }
}
