package io.cvf.ecosystem.notifications.delivery;

import io.cvf.ecosystem.notifications.preferences.MailRhythm;
import io.cvf.ecosystem.notifications.preferences.Preferences;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;

/** When digests are due: at the member's hour on the member's clock, weekly ones on Mondays. */
final class DigestTimes {

  private DigestTimes() {}

  /** The first such moment after {@code now}. An hour the clock skips is the hour after it. */
  static Instant next(MailRhythm rhythm, Preferences preferences, Instant now) {
    var zone = preferences.zone();
    var hour = LocalTime.of(preferences.digestHour(), 0);
    var today = now.atZone(zone).toLocalDate();
    var weekly = rhythm == MailRhythm.WEEKLY;
    var day = weekly ? today.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY)) : today;
    var first = day.atTime(hour).atZone(zone).toInstant();
    return first.isAfter(now)
        ? first
        : day.plusDays(weekly ? 7 : 1).atTime(hour).atZone(zone).toInstant();
  }
}
