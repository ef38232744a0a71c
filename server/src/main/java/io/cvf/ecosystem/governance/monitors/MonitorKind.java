package io.cvf.ecosystem.governance.monitors;

/** Where a monitor's results come from. None of them is the partner. */
public enum MonitorKind {
  /** The platform asks a URL. */
  HTTP,
  /** The operator's Alertmanager tells. */
  ALERTS,
  /** The outcomes of what consumers executed, by the hour. */
  EXECUTIONS
}
