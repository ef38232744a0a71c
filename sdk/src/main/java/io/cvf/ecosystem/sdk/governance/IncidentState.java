package io.cvf.ecosystem.sdk.governance;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** Where an incident stands. */
public enum IncidentState {
  OPEN,
  ACKNOWLEDGED,
  RESOLVED,
  /** One this version of the client does not know. */
  @JsonEnumDefaultValue
  UNKNOWN
}
