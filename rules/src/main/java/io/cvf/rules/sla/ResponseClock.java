package io.cvf.rules.sla;

import java.time.Instant;

/** How long an incident waited for its first answer. */
public final class ResponseClock {

  private ResponseClock() {}

  /**
   * Seconds of the promised hours between the opening and the acknowledgement, pauses left out.
   *
   * @param until the acknowledgement, or now while there is none
   */
  public static long seconds(Instant openedAt, Instant until, Spans pauses, Hours hours) {
    return until.isBefore(openedAt) ? 0 : hours.within(openedAt, until).minus(pauses).seconds();
  }

  /**
   * The moment at which so many seconds will have passed, as far as is known now; the horizon when
   * that is later. No time at all has passed at the opening.
   */
  public static Instant reaches(
      Instant openedAt, long seconds, Spans pauses, Hours hours, Instant horizon) {
    if (seconds <= 0) {
      return openedAt;
    }
    if (horizon.isBefore(openedAt)) {
      return horizon;
    }
    var left = seconds;
    for (var span : hours.within(openedAt, horizon).minus(pauses).all()) {
      if (span.seconds() >= left) {
        return span.from().plusSeconds(left);
      }
      left -= span.seconds();
    }
    return horizon;
  }
}
