package io.cvf.ecosystem.community.imports;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** One file of an upload: a text to take over, or the reason why it is none. */
sealed interface UploadedEntry {

  int MAX_BYTES = 256 * 1024;

  /** As the archive or the sender calls it, with {@code /} between folders. */
  String path();

  record Document(String path, String text) implements UploadedEntry {}

  /** Meant to be an RFC, but not usable. */
  record Unusable(String path, String reason) implements UploadedEntry {}

  /** Nothing an import is about, such as a picture or a licence. */
  record Skipped(String path, String reason) implements UploadedEntry {}

  static UploadedEntry of(String path, byte[] content) {
    try {
      return new Document(path, text(content));
    } catch (UnusableFileException e) {
      return new Unusable(path, String.valueOf(e.getMessage()));
    }
  }

  static UploadedEntry tooLarge(String path) {
    return new Unusable(path, "It is larger than %d KiB.".formatted(MAX_BYTES / 1024));
  }

  private static String text(byte[] content) throws UnusableFileException {
    if (content.length > MAX_BYTES) {
      throw new UnusableFileException("It is larger than %d KiB.".formatted(MAX_BYTES / 1024));
    }
    String text;
    try {
      text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(content))
              .toString();
    } catch (CharacterCodingException e) {
      throw new UnusableFileException("It is not valid UTF-8.");
    }
    if (text.indexOf('\0') >= 0) {
      throw new UnusableFileException("It holds NUL characters, as no text does.");
    }
    text = text.startsWith("\uFEFF") ? text.substring(1) : text;
    if (text.isBlank()) {
      throw new UnusableFileException("It is empty.");
    }
    return text.replaceAll("\r\n?", "\n");
  }
}
