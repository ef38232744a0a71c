package io.cvf.ecosystem.governance.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordingTests {

  @Test
  void figuresAreWrittenAsPeopleWriteThem() {
    assertThat(Wording.percent(9_999)).isEqualTo("99.99 %");
    assertThat(Wording.percent(9_500)).isEqualTo("95 %");
    assertThat(Wording.percent(10_000)).isEqualTo("100 %");
    assertThat(Wording.minutes(60)).isEqualTo("1 hour");
    assertThat(Wording.minutes(1_440)).isEqualTo("24 hours");
    assertThat(Wording.minutes(90)).isEqualTo("90 minutes");
  }

  @Test
  void namesCannotFormatWhatIsSigned() {
    assertThat(Wording.plain("A*c*me | <b>\n# \\ [x](y)"))
        .isEqualTo("A\\*c\\*me \\| \\<b\\> # \\\\ \\[x\\](y)");
  }
}
