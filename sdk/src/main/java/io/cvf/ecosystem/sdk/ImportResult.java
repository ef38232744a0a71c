package io.cvf.ecosystem.sdk;

/** How many files of an import became new RFCs, new revisions, were known already or failed. */
public record ImportResult(int created, int revised, int unchanged, int failed, int linksResolved) {

  public static final ImportResult NOTHING = new ImportResult(0, 0, 0, 0, 0);

  public ImportResult plus(ImportResult other) {
    return new ImportResult(
        created + other.created,
        revised + other.revised,
        unchanged + other.unchanged,
        failed + other.failed,
        linksResolved + other.linksResolved);
  }
}
