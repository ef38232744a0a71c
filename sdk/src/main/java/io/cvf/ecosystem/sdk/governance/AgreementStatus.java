package io.cvf.ecosystem.sdk.governance;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** Where an agreement stands. */
public enum AgreementStatus {
  ONBOARDING,
  ACTIVE,
  EXPIRED,
  TERMINATED,
  WITHDRAWN,
  /** One this version of the client does not know. */
  @JsonEnumDefaultValue
  UNKNOWN
}
