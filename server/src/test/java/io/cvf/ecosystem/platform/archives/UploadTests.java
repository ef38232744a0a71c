package io.cvf.ecosystem.platform.archives;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.ecosystem.platform.archives.UploadedEntry.Document;
import io.cvf.ecosystem.platform.archives.UploadedEntry.Skipped;
import io.cvf.ecosystem.platform.archives.UploadedEntry.Unusable;
import io.cvf.ecosystem.testing.Zips;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UploadTests {

  private static final int MAX_BYTES = 256 * 1024;

  private static final byte[] TEXT = "# Title\r\n\r\nText.".getBytes(UTF_8);

  @Test
  void anArchiveGivesItsMarkdownAndSaysWhatItLeftOut() throws Exception {
    var entries =
        entries(
            "rfcs.zip",
            Zips.of(
                Map.of(
                    "rfcs/text/0001-a.md", TEXT,
                    "rfcs/README.md", TEXT,
                    "rfcs/picture.png", TEXT,
                    "__MACOSX/._0001-a.md", TEXT,
                    "rfcs/.github/notes.md", TEXT)));

    assertThat(entries)
        .containsExactlyInAnyOrder(
            new Document("rfcs/text/0001-a.md", "# Title\n\nText."),
            new Skipped("rfcs/README.md", "It is no proposal."),
            new Skipped("rfcs/picture.png", "It is no Markdown."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"../0001-a.md", "x/../../0001-a.md", "/etc/0001-a.md", "C:\\0001-a.md"})
  void namesThatLeadOutOfTheArchiveAreRefused(String path) throws Exception {
    assertThat(entries("rfcs.zip", Zips.of(Map.of(path, TEXT))))
        .singleElement()
        .isInstanceOfSatisfying(
            Unusable.class, it -> assertThat(it.reason()).contains("leads out"));
  }

  @Test
  void anArchiveInAnArchiveIsNotOpened() throws Exception {
    var inner = Zips.of(Map.of("0001-a.md", TEXT));

    assertThat(entries("rfcs.zip", Zips.of(Map.of("inner.zip", inner))))
        .singleElement()
        .isInstanceOfSatisfying(
            Unusable.class, it -> assertThat(it.reason()).contains("not opened"));
  }

  @Test
  void aBombIsNotUnpacked() throws Exception {
    var zeros = Zips.of(Map.of("0001-a.md", new byte[50 * 1024 * 1024]));
    assertThat(zeros.length).isLessThan(100_000);

    assertThat(entries("rfcs.zip", zeros))
        .singleElement()
        .isInstanceOfSatisfying(Unusable.class, it -> assertThat(it.reason()).contains("zip bomb"));
  }

  @Test
  void tooManyEntriesAreRefusedBeforeAnyIsRead() throws Exception {
    var many = new TreeMap<String, byte[]>();
    for (int i = 1; i <= ZipArchive.MAX_ENTRIES + 1; i++) {
      many.put("%05d-a.md".formatted(i), TEXT);
    }

    assertThat(entries("rfcs.zip", Zips.of(many)))
        .containsExactly(
            new Unusable("rfcs.zip", "The archive holds 10,001 entries; 10,000 are the limit."));
  }

  @Test
  void aDamagedOrEncryptedArchiveIsNamed() throws Exception {
    var zip = Zips.of(Map.of("0001-a.md", TEXT));

    assertThat(entries("cut.zip", Arrays.copyOf(zip, zip.length / 2)))
        .containsExactly(new Unusable("cut.zip", "The archive is damaged and cannot be opened."));
    assertThat(entries("locked.zip", Zips.encrypted(zip)))
        .containsExactly(
            new Unusable("locked.zip", "The archive is encrypted; send it without a password."));
  }

  @Test
  void aDamagedEntryDoesNotStopTheOthers() throws Exception {
    var zip = Zips.damaged(Map.of("0001-a.md", TEXT), "0001-a.md");

    assertThat(entries("rfcs.zip", zip))
        .singleElement()
        .isInstanceOfSatisfying(Unusable.class, it -> assertThat(it.reason()).contains("damaged"));
  }

  @Test
  void textThatIsNoneIsRefusedWithTheReason() {
    assertThat(reason(new byte[] {'a', (byte) 0xC3, '('})).isEqualTo("It is not valid UTF-8.");
    assertThat(reason(" \n\t".getBytes(UTF_8))).isEqualTo("It is empty.");
    assertThat(reason(new byte[] {'a', 0})).contains("NUL");
    assertThat(reason("x".repeat(256 * 1024 + 1).getBytes(UTF_8)))
        .isEqualTo("It is larger than 256 KiB.");
  }

  @Test
  void aByteOrderMarkIsNoText() {
    assertThat(UploadedEntry.of("a.md", "\uFEFFText".getBytes(UTF_8), MAX_BYTES))
        .isEqualTo(new Document("a.md", "Text"));
  }

  private static List<UploadedEntry> entries(String name, byte[] content) throws IOException {
    return Upload.entries(name, content, new Proposals());
  }

  private record Proposals() implements WantedFiles {

    @Override
    public int maxBytes() {
      return MAX_BYTES;
    }

    @Override
    public @Nullable String whyLeftOut(String path) {
      if (!path.endsWith(".md")) {
        return "It is no Markdown.";
      }
      return path.endsWith("README.md") ? "It is no proposal." : null;
    }
  }

  private static String reason(byte[] content) {
    return ((Unusable) UploadedEntry.of("a.md", content, MAX_BYTES)).reason();
  }
}
