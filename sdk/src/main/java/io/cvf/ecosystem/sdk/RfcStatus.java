package io.cvf.ecosystem.sdk;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** Where an RFC stands. */
public enum RfcStatus {
  DRAFT,
  OPEN,
  VOTING,
  ACCEPTED,
  REJECTED,
  IMPLEMENTED,
  SUPERSEDED,
  WITHDRAWN,
  STAGNANT,
  /** A status this version of the client does not know. */
  @JsonEnumDefaultValue
  UNKNOWN
}
