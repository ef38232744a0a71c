package io.cvf.ecosystem.integrations.partners;

/** How a website was shown to be the partner's own. */
enum WebsiteMethod {
  /** A TXT record beside its name. */
  DNS,
  /** A file on it. */
  WELL_KNOWN
}
