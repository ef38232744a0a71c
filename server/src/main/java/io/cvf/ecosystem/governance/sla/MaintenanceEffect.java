package io.cvf.ecosystem.governance.sla;

/** Why a window is taken out, or is not. */
public enum MaintenanceEffect {
  EXCLUDED,
  /** What is beyond the hours of its month is not. */
  PARTLY_EXCLUDED,
  /** Announced less than 72 hours before. */
  ANNOUNCED_LATE,
  /** The hours of its month were used up. */
  ALLOWANCE_USED
}
