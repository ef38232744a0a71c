package io.cvf.ecosystem.governance.disputes;

/** What is waited for until a deadline. */
public enum DueKind {
  /** The respondent's answer. */
  RESPONSE,
  /** The mediator's decision. */
  MEDIATION,
  /** An appeal, by either party. */
  APPEAL_PERIOD,
  /** The decision about the appeal. */
  APPEAL,
  /** The end of the plan. */
  REMEDIATION
}
