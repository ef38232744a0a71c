package io.cvf.ecosystem.platform.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An archive somebody tampered with, or one of another release. */
final class ChangedArchive {

  private ChangedArchive() {}

  static Path manifest(Path archive, UnaryOperator<ObjectNode> change) throws IOException {
    var json = new JsonMapper();
    return entry(
        archive,
        ArchiveWriter.MANIFEST,
        content -> json.writeValueAsBytes(change.apply((ObjectNode) json.readTree(content))));
  }

  static Path entry(Path archive, String name, UnaryOperator<byte[]> change) throws IOException {
    var changed = Files.createTempFile(archive.getParent(), "changed", ".zip");
    try (var from = new ZipFile(archive.toFile());
        var to = new ZipOutputStream(Files.newOutputStream(changed))) {
      for (var entries = from.entries(); entries.hasMoreElements(); ) {
        var entry = entries.nextElement();
        var content = from.getInputStream(entry).readAllBytes();
        to.putNextEntry(new ZipEntry(entry.getName()));
        to.write(entry.getName().equals(name) ? change.apply(content) : content);
        to.closeEntry();
      }
    }
    return changed;
  }
}
