package io.cvf.ecosystem.community;

/** How far a member is certified; the order is that of rank. */
public enum CertificationLevel {
  NONE,
  FOUNDATION,
  PRACTITIONER,
  ARCHITECT,
  SPECIALIST;

  public boolean isAtLeast(CertificationLevel other) {
    return compareTo(other) >= 0;
  }
}
