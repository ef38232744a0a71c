package io.cvf.ecosystem.sdk;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** How much harm a skill can do, from least to most. */
public enum RiskLevel {
  R0,
  R1,
  R2,
  R3,
  @JsonEnumDefaultValue
  UNKNOWN
}
