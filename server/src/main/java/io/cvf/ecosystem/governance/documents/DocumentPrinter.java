package io.cvf.ecosystem.governance.documents;

import io.cvf.ecosystem.platform.markdown.Markdown;
import io.cvf.ecosystem.platform.web.PublicAddress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import org.openpdf.text.Document;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.pdf.PdfDate;
import org.openpdf.text.pdf.PdfFileSpecification;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfWriter;
import org.springframework.stereotype.Component;

/** Makes PDFs of documents: the text, page numbers, the certificate, the Markdown attached. */
@Component
public class DocumentPrinter {

  private static final int MARGIN = 56;

  private final Markdown markdown;
  private final PublicAddress address;

  DocumentPrinter(Markdown markdown, PublicAddress address) {
    this.markdown = markdown;
    this.address = address;
  }

  /** The same document can give other bytes next time: keep those of a signed one. */
  public byte[] print(PrintedDocument document) {
    var output = new ByteArrayOutputStream();
    try (var pages = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN)) {
      write(document, pages, PdfWriter.getInstance(pages, output));
    } catch (IOException e) {
      throw new UncheckedIOException("The PDF of a document cannot be made", e);
    }
    return output.toByteArray();
  }

  /**
   * A text nobody signs, such as a statement.
   *
   * @param about one line for the foot of every page and the title
   */
  public byte[] print(String about, String text, Instant printedAt) {
    var output = new ByteArrayOutputStream();
    try (var pages = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN)) {
      var writer = PdfWriter.getInstance(pages, output);
      var typeface = new Typeface();
      writer.setPageEvent(new PageFooter(typeface, about));
      open(pages, writer, about, printedAt);
      new PdfBody(pages, writer, typeface).add(markdown.preview(text).html());
    }
    return output.toByteArray();
  }

  private static void open(Document pages, PdfWriter writer, String about, Instant printedAt) {
    pages.addTitle(about);
    pages.addCreator("CVF Ecosystem");
    pages.open();
    var day = new PdfDate(GregorianCalendar.from(printedAt.atZone(ZoneOffset.UTC)));
    writer.getInfo().put(PdfName.CREATIONDATE, day);
    writer.getInfo().put(PdfName.MODDATE, day);
  }

  private void write(PrintedDocument document, Document pages, PdfWriter writer)
      throws IOException {
    var typeface = new Typeface();
    var foot = document.isDraft() ? "DRAFT, not signed by both sides · " : "";
    writer.setPageEvent(new PageFooter(typeface, foot + document.about()));
    open(pages, writer, document.about(), document.printedAt());
    if (document.isDraft()) {
      var draft = new Paragraph("DRAFT", typeface.strong(24));
      draft.setSpacingAfter(6);
      pages.add(draft);
    }
    new PdfBody(pages, writer, typeface).add(markdown.preview(document.text().markdown()).html());
    if (!document.isDraft()) {
      new CertificatePage(pages, typeface).add(document, address.of("/verify"));
    }
    writer.addFileAttachment(
        PdfFileSpecification.fileEmbedded(
            writer,
            null,
            "document.md",
            document.text().markdown().getBytes(StandardCharsets.UTF_8)));
  }
}
