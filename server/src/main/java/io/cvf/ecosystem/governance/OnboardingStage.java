package io.cvf.ecosystem.governance;

/** The way of a partner from first contact to a signed agreement, in this order. */
public enum OnboardingStage {
  INTAKE,
  SECURITY_REVIEW,
  TECHNICAL_INTEGRATION,
  TRAINING,
  PRE_PRODUCTION,
  MONITORING,
  ACTIVE
}
