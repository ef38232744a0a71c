package io.cvf.ecosystem.community.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTests {

  @ParameterizedTest
  @CsvSource({
    "text/0235-collections-conventions.md, 235, collections-conventions",
    "rfc-12-typed-arrays.markdown, 12, typed-arrays",
    "RFC 7 Grammar.md, 7, Grammar",
    "1011-process.exit.md, 1011, process.exit",
    "42.md, 42, ''",
    "0000-new-thing.md,, new-thing",
    "no-number.md,, no-number",
    "rfcs/0012-arrays/README.md, 12, arrays",
  })
  void theNameTellsNumberAndWords(String path, Integer number, String slug) {
    var name = FileName.of(path);

    assertThat(name.number()).isEqualTo(number);
    assertThat(name.slug()).isEqualTo(slug);
  }

  @Test
  void aReadmeInANumberedFolderIsKnownByTheFolder() {
    assertThat(FileName.of("rfcs/0012-arrays/README.md").name()).isEqualTo("0012-arrays.md");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "README.md",
        "rfcs-master/LICENSE.md",
        "LICENSE-MIT.md",
        "CODE_OF_CONDUCT.md",
        "0000-template.md",
        "rfc-template.md",
        ".github/PULL_REQUEST_TEMPLATE.md"
      })
  void filesAboutTheRepositoryAreKnown(String path) {
    assertThat(FileName.of(path).isAboutTheRepository()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0012-licence-field.md", "0003-template.md", "0100-security.md"})
  void anRfcAboutSuchASubjectIsStillAnRfc(String path) {
    assertThat(FileName.of(path).isAboutTheRepository()).isFalse();
  }
}
