package io.cvf.ecosystem.notifications.preferences;

/** How soon a member is written to. */
public enum MailRhythm {
  INSTANT,
  /** Once a day, at the member's hour. */
  DAILY,
  /** Mondays, at the member's hour. */
  WEEKLY,
  OFF
}
