package io.cvf.ecosystem.metering.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Java's own reading of the same text is what each is held against. */
class EventTimeTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-23T09:30:00Z",
        "2026-11-23T09:30:00.1Z",
        "2026-11-23T09:30:00.123Z",
        "2026-11-23T09:30:00.000000001Z",
        "2026-11-23T09:30:00.999999999Z",
        "2026-11-23T09:30:00.9999999999Z",
        "2026-11-23T09:30:00.Z",
        "2026-11-23T09:30:00,5Z",
        "2026-11-23T09:30:00.1 Z",
        "2026-11-23T09:30:00.-1Z",
        "2026-11-23T09:30:00+00:00",
        "2026-11-23T09:30:00.123+05:30",
        "2026-11-23T09:30:00-18:00",
        "2026-11-23T09:30:00+18:01",
        "2026-11-23T09:30Z",
        "2026-11-23T09:30:00",
        "2026-11-23t09:30:00z",
        "2026-11-23 09:30:00Z",
        "2026-11-23T09:30:00ZZ",
        " 2026-11-23T09:30:00Z",
        "2026-11-23T24:00:00Z",
        "2026-11-23T23:59:60Z",
        "1969-12-31T23:59:59.999Z",
        "0000-01-01T00:00:00Z",
        "-001-01-01T00:00:00Z",
        "-0001-01-01T00:00:00Z",
        "+12026-11-23T09:30:00Z",
        "12026-11-23T09:30:00Z",
        "+999999999-12-31T23:59:59Z",
        "2026-W48-1T09:30:00Z",
        "2026-11-23T09:30:00Z[UTC]",
        "\u0662\u0660\u0662\u0666-11-23T09:30:00Z",
        "Z",
        "",
        "0000-00-00T00:00:00Z",
      })
  void itIsReadAsJavaReadsIt(String text) {
    assertSame(text);
  }

  @Test
  void daysThatDoNotExistAreNoTimes() {
    for (var year : new int[] {0, 1900, 2000, 2024, 2026, 9999}) {
      for (var month = 0; month <= 13; month++) {
        for (var day = 0; day <= 32; day++) {
          assertSame("%04d-%02d-%02dT00:00:00Z".formatted(year, month, day));
        }
      }
    }
  }

  @Test
  void noPartOfADayGoesBeyondItsLast() {
    for (var i = 0; i <= 61; i++) {
      assertSame("2026-11-23T%02d:30:15Z".formatted(i));
      assertSame("2026-11-23T09:%02d:15Z".formatted(i));
      assertSame("2026-11-23T09:30:%02dZ".formatted(i));
    }
  }

  @Test
  void noOtherCharacterGoesUnseen() {
    for (var usual : new String[] {"2026-11-23T09:30:00Z", "2026-11-23T09:30:00.125Z"}) {
      for (var at = 0; at < usual.length(); at++) {
        for (var other : " 0159/:;-+.,TtZz\u0000\u0663".toCharArray()) {
          assertSame(usual.substring(0, at) + other + usual.substring(at + 1));
        }
        assertSame(usual.substring(0, at) + usual.substring(at + 1));
      }
    }
  }

  @Test
  void whatIsFarTooLongIsNoTime() {
    assertThat(EventTime.of("0".repeat(100_000))).isNull();
    assertThat(EventTime.of(null)).isNull();
  }

  private static void assertSame(String text) {
    assertThat(EventTime.of(text)).as(text).isEqualTo(asJavaReads(text));
  }

  private static @Nullable Instant asJavaReads(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }
}
