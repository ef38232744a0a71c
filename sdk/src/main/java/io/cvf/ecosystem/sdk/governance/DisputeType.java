package io.cvf.ecosystem.sdk.governance;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** What a dispute is about. */
public enum DisputeType {
  SLA_BREACH,
  BILLING,
  QUALITY,
  POLICY_VIOLATION,
  INTELLECTUAL_PROPERTY,
  OTHER,
  /** One this version of the client does not know. */
  @JsonEnumDefaultValue
  UNKNOWN
}
