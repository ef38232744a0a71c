package io.cvf.ecosystem.governance.sla;

import io.cvf.ecosystem.platform.problems.Violations;
import io.cvf.ecosystem.platform.web.Moments;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The period somebody asks for: from a moment or day to another, at most 400 days. */
record SlaPeriod(Instant from, Instant until) {

  static final int MAX_DAYS = 400;

  /** This month up to the end of today, where nothing is asked for. */
  static SlaPeriod of(@Nullable String from, @Nullable String to, Instant now) {
    var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    var begin = from == null ? begin(today.withDayOfMonth(1)) : Moments.from(from).orElse(null);
    var end = to == null ? begin(today.plusDays(1)) : Moments.until(to).orElse(null);
    new Violations()
        .require(begin != null, "/from", "A day such as 2026-11-01, or a moment in ISO 8601.")
        .require(end != null, "/to", "A day such as 2026-11-30, or a moment in ISO 8601.")
        .refuseIfAny();
    return checked(Objects.requireNonNull(begin), Objects.requireNonNull(end));
  }

  private static SlaPeriod checked(Instant from, Instant until) {
    new Violations()
        .require(from.isBefore(until), "/to", "It ends before it begins.")
        .require(
            !from.isBefore(until)
                || Duration.between(from, until).compareTo(Duration.ofDays(MAX_DAYS)) <= 0,
            "/to",
            "At most %d days.".formatted(MAX_DAYS))
        .refuseIfAny();
    return new SlaPeriod(from, until);
  }

  private static Instant begin(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
