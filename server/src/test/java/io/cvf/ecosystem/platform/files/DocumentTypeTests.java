package io.cvf.ecosystem.platform.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentTypeTests {

  @ParameterizedTest
  @CsvSource({
    "report.pdf, 255044462d312e37",
    "REPORT.PDF, 255044462d312e37",
    "shot.png, 89504e470d0a1a0a00",
    "photo.jpg, ffd8ffe000",
    "photo.jpeg, ffd8ffdb",
    "all.zip, 504b0304",
    "empty.zip, 504b0506",
    "text.docx, 504b0304",
    "sheet.xlsx, 504b0304",
    "notes.txt, 68c3bc",
    "notes.md, 23",
    "rows.csv, 612c62",
    "log.json, 7b7d",
    "empty.txt, ''"
  })
  void documentsPassUnchanged(String name, String hex) throws IOException {
    var content = HexFormat.of().parseHex(hex);
    assertThat(DocumentType.checked(name, new ByteArrayInputStream(content)).readAllBytes())
        .isEqualTo(content);
  }

  @ParameterizedTest
  @CsvSource({
    "page.html, <b>",
    "setup.exe, MZ",
    "setup.pdf, MZ",
    "shot.png, %PDF-",
    "pdf, %PDF-",
    "'', %PDF-",
    "report.pdf.exe, %PDF-",
    "report.pdf, ''",
    "picture.svg, <svg>"
  })
  void anythingElseIsRefused(String name, String content) {
    assertThatThrownBy(() ->
            DocumentType.checked(name, new ByteArrayInputStream(content.getBytes(ISO_8859_1))))
        .hasFieldOrPropertyWithValue("slug", "file-type-refused");
  }

  @Test
  void binaryContentIsNoText() {
    assertThatThrownBy(
            () -> DocumentType.checked("a.txt", new ByteArrayInputStream(new byte[] {'a', 0})))
        .hasFieldOrPropertyWithValue("slug", "file-type-refused");
  }

  @Test
  void longDocumentsAreKeptWhole() throws IOException {
    var content = "x".repeat(100_000).getBytes(ISO_8859_1);
    assertThat(DocumentType.checked("a.txt", new ByteArrayInputStream(content)).readAllBytes())
        .isEqualTo(content);
  }
}
