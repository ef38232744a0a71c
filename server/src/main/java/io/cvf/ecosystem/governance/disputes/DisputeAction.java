package io.cvf.ecosystem.governance.disputes;

/** What somebody may do about a dispute now. */
enum DisputeAction {
  RESPOND,
  ADD_EVIDENCE,
  OFFER_SETTLEMENT,
  ACCEPT_SETTLEMENT,
  RESOLVE,
  APPEAL,
  DECIDE_APPEAL,
  REASSIGN,
  NOTE,
  COMPLETE_REMEDIATION
}
