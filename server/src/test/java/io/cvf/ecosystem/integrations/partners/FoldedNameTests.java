package io.cvf.ecosystem.integrations.partners;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FoldedNameTests {

  @ParameterizedTest
  @CsvSource({
    "Acme AI, ACME AI",
    "Acme AI, acme-ai",
    "Acme AI, Асmе АІ", // Cyrillic А, с, е, А, І
    "Acme AI, Acme Al", // a small l
    "Acme AI, Acmé AI",
    "Acme AI, Ａｃｍｅ ＡＩ", // full width
    "Acme AI, Αcme AI", // Greek Alpha
    "Modern, Modem",
    "Wave, VVave",
    "Google, G00gle",
    "Bob, bоb"
  })
  void namesThatLookAlikeFoldToTheSame(String name, String imitation) {
    assertThat(FoldedName.of(imitation)).isEqualTo(FoldedName.of(name));
  }

  @ParameterizedTest
  @CsvSource({"Acme AI, Acme IA", "Acme, Acme Labs", "Ångström, Engstrom", "東京, 京東", "Zeta, Beta"})
  void differentNamesStayDifferent(String one, String other) {
    assertThat(FoldedName.of(one)).isNotEqualTo(FoldedName.of(other));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "!?", "—", "🚀"})
  void aNameWithoutLettersFoldsToNothing(String name) {
    assertThat(FoldedName.of(name).value()).isIn("", "l");
  }

  @Test
  void foldingTwiceChangesNothing() {
    for (var name : new String[] {"Acme AI", "VVorn Ålesund", "Ⅷ rnrn", "İstanbul", "ŉame"}) {
      var once = FoldedName.of(name);
      assertThat(FoldedName.of(once.value())).as(name).isEqualTo(once);
    }
  }
}
