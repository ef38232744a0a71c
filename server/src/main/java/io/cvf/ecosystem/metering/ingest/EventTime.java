package io.cvf.ecosystem.metering.ingest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Reads the time of an event. Nearly all of them look like {@code 2026-11-23T09:30:00.123Z}: these
 * are read digit by digit, for a formatter takes longer than all other checks of an event together.
 */
final class EventTime {

  private static final int LONGEST = 64;
  private static final String FORM = "0000-00-00T00:00:00";
  private static final int MOST_DECIMALS = 9;

  private EventTime() {}

  /** Null unless it is as in RFC 3339, with a zone. */
  static @Nullable Instant of(@Nullable String text) {
    if (text == null || text.length() > LONGEST) {
      return null;
    }
    try {
      return isUsual(text) ? usual(text) : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** To the second, perhaps with decimals, in UTC. */
  private static boolean isUsual(String text) {
    var end = text.length() - 1;
    var decimals = end - FORM.length() - 1;
    if (end < FORM.length() || text.charAt(end) != 'Z' || decimals > MOST_DECIMALS) {
      return false;
    }
    for (var i = 0; i < FORM.length(); i++) {
      var wanted = FORM.charAt(i);
      if (wanted == '0' ? !isDigit(text.charAt(i)) : text.charAt(i) != wanted) {
        return false;
      }
    }
    if (end > FORM.length() && (decimals == 0 || text.charAt(FORM.length()) != '.')) {
      return false;
    }
    for (var i = FORM.length() + 1; i < end; i++) {
      if (!isDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static Instant usual(String text) {
    return LocalDateTime.of(
            number(text, 0, 4),
            number(text, 5, 7),
            number(text, 8, 10),
            number(text, 11, 13),
            number(text, 14, 16),
            number(text, 17, 19),
            nanos(text))
        .toInstant(ZoneOffset.UTC);
  }

  private static int nanos(String text) {
    var from = FORM.length() + 1;
    var end = text.length() - 1;
    var nanos = from < end ? number(text, from, end) : 0;
    for (var decimals = Math.max(0, end - from); decimals < MOST_DECIMALS; decimals++) {
      nanos *= 10;
    }
    return nanos;
  }

  private static int number(String text, int from, int to) {
    var number = 0;
    for (var i = from; i < to; i++) {
      number = 10 * number + text.charAt(i) - '0';
    }
    return number;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
