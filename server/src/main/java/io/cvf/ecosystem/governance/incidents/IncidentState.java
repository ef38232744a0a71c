package io.cvf.ecosystem.governance.incidents;

/** How far an incident is. */
public enum IncidentState {
  OPEN,
  ACKNOWLEDGED,
  /** Counts as acknowledged when it is resolved, if nobody did before. */
  RESOLVED
}
