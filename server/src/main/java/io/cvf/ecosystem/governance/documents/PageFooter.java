package io.cvf.ecosystem.governance.documents;

import org.jspecify.annotations.Nullable;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfTemplate;
import org.openpdf.text.pdf.PdfWriter;

/** What stands at the foot of every page: what it is, and “2 of 7”. */
final class PageFooter extends PdfPageEventHelper {

  private static final int SIZE = 7;
  private static final int TOTAL_WIDTH = 20;
  private static final int TOTAL_HEIGHT = 12;
  private static final int BASE = 30;

  private final Typeface typeface;
  private final String line;
  private @Nullable PdfTemplate total;

  PageFooter(Typeface typeface, String line) {
    this.typeface = typeface;
    this.line = line;
  }

  @Override
  public void onOpenDocument(PdfWriter writer, Document document) {
    total = writer.getDirectContent().createTemplate(TOTAL_WIDTH, TOTAL_HEIGHT);
  }

  @Override
  public void onEndPage(PdfWriter writer, Document document) {
    var canvas = writer.getDirectContent();
    ColumnText.showTextAligned(canvas, Element.ALIGN_LEFT, phrase(line), document.left(), BASE, 0);
    ColumnText.showTextAligned(
        canvas,
        Element.ALIGN_RIGHT,
        phrase("Page " + writer.getPageNumber() + " of "),
        document.right() - TOTAL_WIDTH,
        BASE,
        0);
    if (total != null) {
      canvas.addTemplate(total, document.right() - TOTAL_WIDTH + 2, BASE);
    }
  }

  /** The writer is already on the page after the last. */
  @Override
  public void onCloseDocument(PdfWriter writer, Document document) {
    if (total != null) {
      var pages = Integer.toString(writer.getPageNumber() - 1);
      ColumnText.showTextAligned(total, Element.ALIGN_LEFT, phrase(pages), 0, 0, 0);
    }
  }

  private Phrase phrase(String text) {
    return new Phrase(typeface.chunk(text, typeface.quiet(SIZE)));
  }
}
