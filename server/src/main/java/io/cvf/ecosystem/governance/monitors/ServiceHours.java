package io.cvf.ecosystem.governance.monitors;

/** When what is watched has to be up. */
public enum ServiceHours {
  ALWAYS,
  /** In the partner's business hours only. */
  BUSINESS
}
