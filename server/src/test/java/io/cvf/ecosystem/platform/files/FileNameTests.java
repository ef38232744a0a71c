package io.cvf.ecosystem.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTests {

  @ParameterizedTest
  @CsvSource({
    "report.pdf, report.pdf",
    "Bericht über 2026.pdf, Bericht über 2026.pdf",
    "../../etc/passwd, passwd",
    "C:\\Users\\a\\evidence.zip, evidence.zip",
    "'a\r\nSet-Cookie: x', aSet-Cookie_ x",
    "exe\u202Egpj.txt, exegpj.txt",
    "'zero\u0000.txt', zero.txt",
    ".htaccess, htaccess",
    "'..', file",
    "'', file",
    "'  ', file",
    "a/, file",
    "'what?.txt', what_.txt",
    "'say \"hi\".txt', say _hi_.txt"
  })
  void becomesOnePlainName(String given, String plain) {
    assertThat(FileName.of(given)).isEqualTo(plain);
  }

  @Test
  void longNameKeepsItsExtension() {
    assertThat(FileName.of("x".repeat(500) + ".tar.gz"))
        .hasSize(FileName.MAX_LENGTH)
        .endsWith("xx.gz");
  }

  @Test
  void composedAndDecomposedLettersAreTheSameName() {
    assertThat(FileName.of("u\u0308.txt")).isEqualTo("\u00fc.txt");
  }
}
