package io.cvf.ecosystem.governance.documents;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is put into a PDF.
 *
 * @param about one line for the foot of every page and the title
 * @param inForce what follows from the signatures, as a sentence; null while one is missing, and
 *     then the PDF says on every page that it is a draft
 * @param signatures in the order they were given
 */
public record PrintedDocument(
    String about,
    DocumentKind kind,
    String legalVersion,
    DocumentText text,
    @Nullable String inForce,
    List<Signed> signatures,
    Instant printedAt) {

  /** A signature as everybody may see it: never with the IP address. */
  public record Signed(
      Side side, String name, @Nullable String title, String username, Instant at) {}

  public PrintedDocument {
    signatures = List.copyOf(signatures);
  }

  boolean isDraft() {
    return inForce == null;
  }
}
