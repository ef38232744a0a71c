package io.cvf.ecosystem.sdk.governance;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** What is promised and how revenue is shared. */
public enum SupportTier {
  STANDARD,
  PREMIUM,
  ENTERPRISE,
  /** One this version of the client does not know. */
  @JsonEnumDefaultValue
  UNKNOWN
}
