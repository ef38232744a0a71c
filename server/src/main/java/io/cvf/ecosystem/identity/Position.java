package io.cvf.ecosystem.identity;

/** What someone does in an organisation. */
public enum Position {
  /** Decides who belongs to it. */
  OWNER,
  /** Publishes and runs skills. */
  DEVELOPER,
  /** Sees invoices and statements. */
  FINANCE
}
