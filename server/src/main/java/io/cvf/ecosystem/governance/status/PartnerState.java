package io.cvf.ecosystem.governance.status;

import io.swagger.v3.oas.annotations.media.Schema;

/** How a partner is right now, the worst first. */
@Schema(name = "PartnerState")
enum PartnerState {
  /** None of what is watched is up. */
  DOWN,
  /** Some of it is down. */
  DEGRADED,
  /** It was announced, and nothing else is down. */
  MAINTENANCE,
  UP,
  /** Nobody measured. */
  NO_DATA
}
