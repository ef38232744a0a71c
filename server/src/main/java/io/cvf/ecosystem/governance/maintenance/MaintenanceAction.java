package io.cvf.ecosystem.governance.maintenance;

/** What somebody may do about a maintenance window now. */
enum MaintenanceAction {
  CHANGE,
  CANCEL,
  /** Earlier than announced. */
  END
}
