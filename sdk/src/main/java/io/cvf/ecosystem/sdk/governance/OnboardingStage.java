package io.cvf.ecosystem.sdk.governance;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** How far a partner has come on its way to go live. */
public enum OnboardingStage {
  INTAKE,
  SECURITY_REVIEW,
  TECHNICAL_INTEGRATION,
  TRAINING,
  PRE_PRODUCTION,
  MONITORING,
  ACTIVE,
  /** One this version of the client does not know. */
  @JsonEnumDefaultValue
  UNKNOWN
}
