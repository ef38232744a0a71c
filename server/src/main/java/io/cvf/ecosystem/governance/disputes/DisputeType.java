package io.cvf.ecosystem.governance.disputes;

/** What a dispute is about. */
public enum DisputeType {
  SLA_BREACH,
  BILLING,
  QUALITY,
  POLICY_VIOLATION,
  INTELLECTUAL_PROPERTY,
  OTHER
}
