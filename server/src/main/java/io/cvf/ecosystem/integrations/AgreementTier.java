package io.cvf.ecosystem.integrations;

/** The tier of an agreement in force, from the least service to the most. */
public enum AgreementTier {
  STANDARD,
  PREMIUM,
  ENTERPRISE
}
