package io.cvf.ecosystem.platform.archives;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** One file of an upload: a text to take over, or the reason why it is none. */
public sealed interface UploadedEntry {

  /** As the archive or the sender calls it, with {@code /} between folders. */
  String path();

  record Document(String path, String text) implements UploadedEntry {}

  /** One of those that are wanted, but not usable. */
  record Unusable(String path, String reason) implements UploadedEntry {}

  /** Nothing an import is about, such as a picture or a licence. */
  record Skipped(String path, String reason) implements UploadedEntry {}

  /** Decodes UTF-8; lines end in {@code \n} then. */
  static UploadedEntry of(String path, byte[] content, int maxBytes) {
    if (content.length > maxBytes) {
      return new Unusable(path, "It is larger than %,d KiB.".formatted(maxBytes / 1024));
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
      return new Unusable(path, "It is not valid UTF-8.");
    }
    if (text.indexOf('\0') >= 0) {
      return new Unusable(path, "It holds NUL characters, as no text does.");
    }
    text = text.startsWith("\uFEFF") ? text.substring(1) : text;
    return text.isBlank()
        ? new Unusable(path, "It is empty.")
        : new Document(path, text.replaceAll("\r\n?", "\n"));
  }
}
