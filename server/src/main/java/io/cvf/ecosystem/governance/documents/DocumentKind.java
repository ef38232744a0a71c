package io.cvf.ecosystem.governance.documents;

/** What a document does once both sides have signed it. */
public enum DocumentKind {
  /** Begins an agreement. */
  AGREEMENT("agreement"),
  /** Changes its tier from a day on. */
  AMENDMENT("amendment"),
  /** Lets it run for another 365 days. */
  RENEWAL("renewal");

  private final String template;

  DocumentKind(String template) {
    this.template = template;
  }

  String template() {
    return template;
  }
}
