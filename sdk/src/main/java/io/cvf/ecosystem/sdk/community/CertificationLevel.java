package io.cvf.ecosystem.sdk.community;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** What somebody was certified to know, from least to most. */
public enum CertificationLevel {
  NONE,
  FOUNDATION,
  PRACTITIONER,
  ARCHITECT,
  SPECIALIST,
  /** One this version of the client does not know. */
  @JsonEnumDefaultValue
  UNKNOWN
}
