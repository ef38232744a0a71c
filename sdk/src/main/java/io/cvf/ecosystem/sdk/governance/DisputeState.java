package io.cvf.ecosystem.sdk.governance;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** Where a dispute stands. */
public enum DisputeState {
  FILED,
  RESPONDED,
  DEFAULTED,
  IN_MEDIATION,
  RESOLVED,
  APPEALED,
  FINAL,
  SETTLED,
  /** One this version of the client does not know. */
  @JsonEnumDefaultValue
  UNKNOWN
}
