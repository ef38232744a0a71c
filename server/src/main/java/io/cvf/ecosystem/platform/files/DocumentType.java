package io.cvf.ecosystem.platform.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.cvf.ecosystem.platform.problems.Problem;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;

/**
 * What people may hand in to prove something. A name alone proves nothing: its beginning counts.
 */
public enum DocumentType {
  PDF,
  PNG,
  JPEG,
  ZIP,
  TEXT;

  private static final int LOOKED_AT = 8 * 1024;

  private List<String> extensions() {
    return switch (this) {
      case PDF -> List.of("pdf");
      case PNG -> List.of("png");
      case JPEG -> List.of("jpg", "jpeg");
      case ZIP -> List.of("zip", "docx", "xlsx");
      case TEXT -> List.of("txt", "md", "csv", "json");
    };
  }

  /** Of the first bytes, each as the character of its number. */
  private boolean fits(String beginning) {
    return switch (this) {
      case PDF -> beginning.startsWith("%PDF-");
      case PNG -> beginning.startsWith("\u0089PNG\r\n\u001a\n");
      case JPEG -> beginning.startsWith("\u00ff\u00d8\u00ff");
      // The other one is an archive with nothing in it.
      case ZIP -> beginning.startsWith("PK\u0003\u0004") || beginning.startsWith("PK\u0005\u0006");
      case TEXT -> beginning.indexOf('\0') < 0;
    };
  }

  /**
   * The same content, from its beginning on. 415 {@code file-type-refused} unless its name has one
   * of the extensions known here and the content begins as such a file does.
   */
  public static InputStream checked(String name, InputStream content) throws IOException {
    var type = ofName(name);
    var buffered = new BufferedInputStream(content, LOOKED_AT);
    buffered.mark(LOOKED_AT);
    var beginning = new String(buffered.readNBytes(LOOKED_AT), ISO_8859_1);
    buffered.reset();
    if (type.filter(it -> it.fits(beginning)).isEmpty()) {
      throw refused(type);
    }
    return buffered;
  }

  private static Optional<DocumentType> ofName(String name) {
    var extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return name.contains(".")
        ? Stream.of(values()).filter(it -> it.extensions().contains(extension)).findFirst()
        : Optional.empty();
  }

  private static Problem refused(Optional<DocumentType> claimed) {
    var known = Stream.of(values()).flatMap(it -> it.extensions().stream()).toList();
    return Problem.of(
            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
            "file-type-refused",
            "Files of this type are not taken",
            claimed.isPresent()
                ? "The file does not begin as its name says. Send the document itself."
                : "Send one of these: %s.".formatted(String.join(", ", known)))
        .with("extensions", known);
  }
}
