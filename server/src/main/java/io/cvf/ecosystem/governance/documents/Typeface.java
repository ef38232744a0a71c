package io.cvf.ecosystem.governance.documents;

import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.openpdf.text.Chunk;
import org.openpdf.text.Font;
import org.openpdf.text.pdf.BaseFont;
import org.springframework.core.io.ClassPathResource;

/**
 * The fonts of one PDF, embedded in it: they know Latin, Greek, Cyrillic and more. Read anew for
 * each PDF, because the library reads on in them while it writes.
 */
final class Typeface {

  private static final Color INK = new Color(0x1a, 0x1b, 0x1e);
  private static final Color GREY = new Color(0x5c, 0x5f, 0x66);

  private final BaseFont regular = read("DejaVuSans.ttf");
  private final BaseFont bold = read("DejaVuSans-Bold.ttf");

  Font text(int size) {
    return new Font(regular, size, Font.NORMAL, INK);
  }

  Font strong(int size) {
    return new Font(bold, size, Font.NORMAL, INK);
  }

  Font quiet(int size) {
    return new Font(regular, size, Font.NORMAL, GREY);
  }

  /** A character the font lacks is written as its number rather than left out. */
  Chunk chunk(String text, Font font) {
    var shown = new StringBuilder();
    text.codePoints()
        .forEach(point -> {
          if (regular.charExists(point) || Character.isWhitespace(point)) {
            shown.appendCodePoint(point);
          } else {
            shown.append("[U+%04X]".formatted(point));
          }
        });
    return new Chunk(shown.toString(), font);
  }

  private static BaseFont read(String name) {
    try {
      var content = new ClassPathResource("fonts/" + name).getContentAsByteArray();
      return BaseFont.createFont(
          name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, content, null);
    } catch (IOException e) {
      throw new UncheckedIOException("The font " + name + " is missing", e);
    }
  }
}
