package io.cvf.ecosystem.governance.documents;

import io.cvf.ecosystem.platform.markdown.Markdown;
import io.cvf.ecosystem.platform.web.PublicAddress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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

  private void write(PrintedDocument document, Document pages, PdfWriter writer)
      throws IOException {
    var typeface = new Typeface();
    var foot = document.isDraft() ? "DRAFT, not signed by both sides · " : "";
    writer.setPageEvent(new PageFooter(typeface, foot + document.about()));
    pages.addTitle(document.about());
    pages.addCreator("CVF Ecosystem");
    pages.open();
    var printedAt = GregorianCalendar.from(document.printedAt().atZone(ZoneOffset.UTC));
    writer.getInfo().put(PdfName.CREATIONDATE, new PdfDate(printedAt));
    writer.getInfo().put(PdfName.MODDATE, new PdfDate(printedAt));
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
