package io.cvf.ecosystem.platform.access;

/** What an API token may be used for. A browser session has every scope. */
public enum Scope {
  /** Operations that change nothing. */
  READ,
  /** Operations that change something and are open to every member. */
  WRITE,
  /** Operations that need a staff role. */
  STAFF,
  /** Reporting executions for the one organisation the token is bound to, and nothing else. */
  EXECUTIONS,
  /** Telling what the operator's Alertmanager knows, and nothing else. */
  ALERTS
}
