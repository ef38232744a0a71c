package io.cvf.ecosystem.governance.incidents;

/** How bad an incident is; the worst first. */
public enum Severity {
  /** Nothing works: the escalation contact is called while nobody answers. */
  CRITICAL,
  /** Something does not work. */
  MAJOR,
  /** Something works badly. */
  MINOR;

  boolean isAtLeast(Severity other) {
    return compareTo(other) <= 0;
  }
}
