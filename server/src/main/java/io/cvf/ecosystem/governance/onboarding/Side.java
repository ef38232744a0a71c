package io.cvf.ecosystem.governance.onboarding;

import io.swagger.v3.oas.annotations.media.Schema;

/** Who does something: the partner's people, or the platform's. */
@Schema(name = "OnboardingSide")
public enum Side {
  PARTNER,
  STAFF
}
