package io.cvf.ecosystem.governance.documents;

/** The two that agree. */
public enum Side {
  PARTNER,
  PLATFORM
}
