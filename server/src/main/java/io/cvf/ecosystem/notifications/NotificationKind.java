package io.cvf.ecosystem.notifications;

/** What members can choose to hear of, each in its own way. */
public enum NotificationKind {
  RFC_OPENED,
  VOTING_STARTED,
  RFC_ACCEPTED,
  COMMENT_ADDED,
  VOTING_CLOSED,
  MENTION,
  CONCERN_RAISED,
  CONCERN_RESOLVED,
  CERTIFICATION,
  ADVISORY,
  SKILL,
  AGREEMENT,
  ONBOARDING,
  DISPUTE,
  /** What was executed: budgets, months to be sealed. */
  USAGE,
  /** Statements, invoices, payouts. */
  BILLING,
  /** Incidents, service levels, and what follows from them. */
  SLA,
  /** The weekly digest of the ecosystem; staff gets it, by mail only. */
  ECOSYSTEM
}
