package io.cvf.ecosystem.governance.documents;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import org.openpdf.text.Document;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.PdfPTable;

/** The last page: who signed what, when, and where that can be checked. */
final class CertificatePage {

  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  /** Small enough for a hash on one line. */
  private static final int ROW = 8;

  private final Document pages;
  private final Typeface typeface;

  CertificatePage(Document pages, Typeface typeface) {
    this.pages = pages;
    this.typeface = typeface;
  }

  void add(PrintedDocument document, String verification) {
    pages.newPage();
    var title = new Paragraph("Certificate of signatures", typeface.strong(18));
    title.setSpacingAfter(12);
    pages.add(title);
    pages.add(line(Objects.requireNonNullElse(document.inForce(), "")));
    pages.add(facts(document, verification));
    for (var signature : document.signatures()) {
      pages.add(heading(signature.side()));
      pages.add(signature(signature));
    }
    pages.add(
        line(
            """
            The SHA-256 is that of the text in Markdown, which is attached to this PDF as \
            document.md. To check either, open the address above and drop the file there, or \
            paste the hash: the page says what the platform knows of it.\
            """));
  }

  private PdfPTable facts(PrintedDocument document, String verification) {
    var grid = grid();
    row(grid, "Document", document.about());
    row(grid, "Legal text", "version " + document.legalVersion());
    row(grid, "SHA-256 of the text", document.text().sha256());
    row(grid, "Check it at", verification);
    return grid;
  }

  private PdfPTable signature(PrintedDocument.Signed signature) {
    var grid = grid();
    row(grid, "Name", signature.name());
    if (signature.title() != null) {
      row(grid, "Title", signature.title());
    }
    row(grid, "Account", signature.username());
    row(grid, "Signed at", utc(signature.at()));
    return grid;
  }

  static String utc(Instant at) {
    return UTC.format(at);
  }

  private static PdfPTable grid() {
    var grid = new PdfPTable(new float[] {2, 7});
    grid.setWidthPercentage(100);
    grid.setSpacingBefore(4);
    grid.setSpacingAfter(10);
    return grid;
  }

  private void row(PdfPTable grid, String name, String value) {
    grid.addCell(PdfBody.cell(new Phrase(typeface.chunk(name, typeface.strong(ROW)))));
    grid.addCell(PdfBody.cell(new Phrase(typeface.chunk(value, typeface.text(ROW)))));
  }

  private Paragraph heading(Side side) {
    var words =
        switch (side) {
          case PARTNER -> "For the partner";
          case PLATFORM -> "For the platform";
        };
    var heading = new Paragraph(words, typeface.strong(12));
    heading.setSpacingBefore(6);
    return heading;
  }

  private Paragraph line(String words) {
    var line = new Paragraph(14, words, typeface.text(10));
    line.setSpacingAfter(8);
    return line;
  }
}
