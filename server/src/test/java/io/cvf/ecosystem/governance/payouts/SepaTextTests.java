package io.cvf.ecosystem.governance.payouts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SepaTextTests {

  private static final int MOST = 70;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Müller & Söhne GmbH   | Mueller + Soehne GmbH
          Þórður Ægisson        | Thordur AEgisson
          Łódź Zażółć           | Lodz Zazolc
          Ångström Ørsted       | Angstroem Orsted
          Αθήνα Ψάρι            | Athina Psari
          Щука и Ёж             | Shtuka i Ezh
          L’Oréal – Paris_2     | L'Oreal - Paris-2
          a//b///c/             | a/b/c
          Ａcme 株式会社         | .cme ....
          """)
  void lettersOfEuropeBecomeThoseBanksTake(String text, String written) {
    assertThat(SepaText.of(text, MOST)).isEqualTo(written);
  }

  @Test
  void whateverIsWrittenKeepsToTheLettersAndTheLength() {
    var seed = System.nanoTime();
    var random = new Random(seed);
    for (var round = 0; round < 2_000; round++) {
      var text =
          random
              .ints(random.nextInt(90), 1, 0x3000)
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString();
      assertThat(SepaText.of(text, MOST))
          .as("seed %d, round %d", seed, round)
          .matches("[a-zA-Z0-9/\\-?:().,'+ ]{0,70}");
    }
  }

  @Test
  void namesOfWhichNothingIsLeftAreNoNames() {
    assertThat(SepaText.isReadable("株式会社")).isFalse();
    assertThat(SepaText.isReadable("  ")).isFalse();
    assertThat(SepaText.isReadable("株式会社 Acme")).isTrue();
  }
}
