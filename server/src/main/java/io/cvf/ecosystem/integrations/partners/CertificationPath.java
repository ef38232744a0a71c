package io.cvf.ecosystem.integrations.partners;

/** How a partner was certified. */
public enum CertificationPath {
  /** Criterion by criterion. */
  CRITERIA,
  /** As a whole, by two certifiers; shown as manual. */
  OVERALL
}
