package io.cvf.ecosystem.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.ecosystem.cli.Documents.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParcelsTests {

  private @TempDir Path folder;

  @Test
  void folderIsWalkedInOrderWithoutWhatIsHidden() throws IOException {
    for (var name : List.of("b.md", "a/c.MD", ".git/d.md", "e.markdown", ".f.md", "g.txt")) {
      write(name, name);
    }

    assertThat(Documents.under(List.of(folder)).found())
        .extracting(Document::name)
        .containsExactly("a/c.MD", "b.md", "e.markdown");
  }

  @Test
  void hiddenFolderThatWasNamedIsWalked() throws IOException {
    write(".rfcs/a.md", "a");

    assertThat(Documents.under(List.of(folder.resolve(".rfcs"))).found()).hasSize(1);
  }

  @Test
  void archiveHoldsTheVeryBytes() throws IOException {
    write("ä b.md", "# Größe\n");
    var zip = Parcels.zip(Documents.under(List.of(folder)).found());

    try (var archive = new ZipFile(zip.toFile())) {
      var entry = archive.getEntry("ä b.md");
      assertThat(new String(archive.getInputStream(entry).readAllBytes(), UTF_8))
          .isEqualTo("# Größe\n");
    } finally {
      Files.delete(zip);
    }
  }

  @Test
  void parcelNeverExceedsItsSize() {
    var third = Parcels.BYTES / 3;
    var documents = IntStream.range(0, 10).mapToObj(each -> document(each + ".md", third)).toList();

    var parcels = Parcels.of(documents);

    assertThat(parcels).extracting(List::size).containsExactly(3, 3, 3, 1);
    assertThat(parcels.stream().flatMap(List::stream)).containsExactlyElementsOf(documents);
  }

  @Test
  void parcelNeverHoldsMoreFilesThanAJobCanReport() {
    var documents = IntStream.range(0, 2001).mapToObj(each -> document(each + ".md", 1)).toList();

    assertThat(Parcels.of(documents)).extracting(List::size).containsExactly(1000, 1000, 1);
  }

  @Test
  void documentsOfOneNameTravelApart() {
    var documents = List.of(document("a.md", 1), document("b.md", 2), document("a.md", 3));

    assertThat(Parcels.of(documents)).extracting(List::size).containsExactly(2, 1);
  }

  @Test
  void noDocumentsMakeNoParcel() {
    assertThat(Parcels.of(List.of())).isEmpty();
  }

  private static Document document(String name, long bytes) {
    return new Document(name, Path.of(name), bytes);
  }

  private void write(String name, String text) throws IOException {
    var file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
