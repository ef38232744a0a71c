package io.cvf.ecosystem.governance;

/** When a partner has to answer. */
public enum SupportHours {
  /** Monday to Friday, 09:00 to 17:00 in the partner's zone, without public holidays. */
  BUSINESS,
  ALWAYS,
  /** Always, by people named for this partner. */
  ALWAYS_DEDICATED
}
