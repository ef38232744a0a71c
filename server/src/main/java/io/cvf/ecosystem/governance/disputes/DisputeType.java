package io.cvf.ecosystem.governance.disputes;

import java.util.Locale;

/** What a dispute is about. */
public enum DisputeType {
  SLA_BREACH,
  BILLING,
  QUALITY,
  POLICY_VIOLATION,
  INTELLECTUAL_PROPERTY,
  OTHER;

  /** For a sentence: sla breach. */
  String inWords() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
