package io.cvf.ecosystem.notifications.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.ecosystem.notifications.preferences.MailRhythm;
import io.cvf.ecosystem.notifications.preferences.Preferences;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigestTimesTests {

  /** 2026-03-02 is a Monday; clocks in Berlin go forward on the 29th at 2 o'clock. */
  @ParameterizedTest
  @CsvSource({
    "DAILY,  UTC,              8, 2026-03-02T07:59:59Z, 2026-03-02T08:00:00Z",
    "DAILY,  UTC,              8, 2026-03-02T08:00:00Z, 2026-03-03T08:00:00Z",
    "DAILY,  Europe/Berlin,    8, 2026-03-02T06:00:00Z, 2026-03-02T07:00:00Z",
    "DAILY,  Europe/Berlin,    2, 2026-03-28T12:00:00Z, 2026-03-29T01:00:00Z",
    "DAILY,  Europe/Berlin,    8, 2026-03-28T12:00:00Z, 2026-03-29T06:00:00Z",
    "DAILY,  Pacific/Auckland, 0, 2026-03-02T10:59:00Z, 2026-03-02T11:00:00Z",
    "WEEKLY, UTC,              8, 2026-03-02T07:00:00Z, 2026-03-02T08:00:00Z",
    "WEEKLY, UTC,              8, 2026-03-02T08:00:00Z, 2026-03-09T08:00:00Z",
    "WEEKLY, America/New_York, 8, 2026-03-03T00:00:00Z, 2026-03-09T12:00:00Z",
  })
  void nextDigestIsAtTheMembersHour(
      MailRhythm rhythm, String zone, int hour, Instant now, Instant next) {
    var preferences = new Preferences(rhythm, Map.of(), ZoneId.of(zone), hour, 1);
    assertThat(DigestTimes.next(rhythm, preferences, now)).isEqualTo(next);
  }
}
