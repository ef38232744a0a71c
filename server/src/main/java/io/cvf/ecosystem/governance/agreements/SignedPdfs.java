package io.cvf.ecosystem.governance.agreements;

import io.cvf.ecosystem.governance.documents.DocumentPrinter;
import io.cvf.ecosystem.governance.documents.DocumentText;
import io.cvf.ecosystem.governance.documents.PrintedDocument;
import io.cvf.ecosystem.integrations.PartnerDirectory;
import io.cvf.ecosystem.platform.access.People;
import io.cvf.ecosystem.platform.files.FileStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** PDFs: drafts are printed each time, a signed one once and kept. */
@Component
class SignedPdfs {

  private final DocumentPrinter printer;
  private final FileStore files;
  private final People people;

  SignedPdfs(DocumentPrinter printer, FileStore files, People people) {
    this.printer = printer;
    this.files = files;
    this.people = people;
  }

  byte[] draft(
      AgreementDocument document, DocumentText text, PartnerDirectory.Entry partner, Instant now) {
    return printer.print(printed(document, text, partner, List.of(), null, now));
  }

  /** Throws 404 when there is none, which cannot be. */
  byte[] read(String sha256) {
    return files.read(sha256);
  }

  /** Its SHA-256. */
  String keep(
      AgreementDocument document,
      DocumentText text,
      PartnerDirectory.Entry partner,
      List<Signature> signatures,
      String inForce,
      Instant now) {
    var pdf = printer.print(printed(document, text, partner, signatures, inForce, now));
    try {
      var stored =
          files.store(
              "document.pdf", MediaType.APPLICATION_PDF_VALUE, new ByteArrayInputStream(pdf));
      return stored.sha256();
    } catch (IOException e) {
      throw new UncheckedIOException("The signed PDF cannot be kept", e);
    }
  }

  private PrintedDocument printed(
      AgreementDocument document,
      DocumentText text,
      PartnerDirectory.Entry partner,
      List<Signature> signatures,
      @Nullable String inForce,
      Instant now) {
    var names = people.of(signatures.stream().map(Signature::member).toList());
    return new PrintedDocument(
        title(document, partner),
        document.kind(),
        document.legalVersion(),
        text,
        inForce,
        signatures.stream()
            .map(it ->
                new PrintedDocument.Signed(
                    it.side(),
                    it.name(),
                    it.title(),
                    names.person(it.member()).username(),
                    it.at()))
            .toList(),
        now);
  }

  static String title(AgreementDocument document, PartnerDirectory.Entry partner) {
    return switch (document.kind()) {
      case AGREEMENT -> "Partner agreement with " + partner.name();
      case AMENDMENT -> "Amendment to the partner agreement with " + partner.name();
      case RENEWAL -> "Renewal of the partner agreement with " + partner.name();
    };
  }
}
