package io.cvf.ecosystem.governance.incidents;

/** What somebody may do about an incident now. */
enum IncidentAction {
  ACKNOWLEDGE,
  /** At another time than now. */
  BACK_DATE,
  UPDATE,
  /** So that everybody reads it. */
  UPDATE_PUBLICLY,
  PAUSE,
  RESUME,
  CHANGE_SEVERITY,
  RESOLVE,
  WRITE_POST_MORTEM
}
