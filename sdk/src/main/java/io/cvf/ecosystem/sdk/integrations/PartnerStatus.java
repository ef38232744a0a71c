package io.cvf.ecosystem.sdk.integrations;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** Where a partner stands. */
public enum PartnerStatus {
  REGISTERED,
  CERTIFIED,
  SUSPENDED,
  EXPIRED,
  TERMINATED,
  /** One this version of the client does not know. */
  @JsonEnumDefaultValue
  UNKNOWN
}
