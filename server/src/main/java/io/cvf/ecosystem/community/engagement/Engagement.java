package io.cvf.ecosystem.community.engagement;

import static java.time.ZoneOffset.UTC;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The figures of any moment, today's as those of days that have passed. */
@Component
class Engagement {

  private static final Duration TURNOUT_OF = Duration.ofDays(90);

  private final Deeds deeds;

  Engagement(Deeds deeds) {
    this.deeds = deeds;
  }

  /** What happened at the moment itself is not yet part of it, so midnight ends a day. */
  Figures at(Instant at) {
    var month = LocalDate.ofInstant(at.minusNanos(1), UTC).withDayOfMonth(1);
    var attendance = deeds.attendance(begin(month.minusMonths(1)), begin(month), at);
    return new Figures(
        attendance.members(),
        attendance.active(),
        attendance.activeLastMonth(),
        attendance.returning(),
        deeds.contributions(at),
        deeds.medianTurnout(TURNOUT_OF, at).orElse(null),
        deeds.medianMinutesToFirstReply(at).orElse(null));
  }

  /** The figures at the end of a day, and what was new on it. */
  Day on(LocalDate day) {
    var end = begin(day.plusDays(1));
    var figures = at(end);
    var added = deeds.between(begin(day), end);
    return new Day(
        day,
        figures.members(),
        figures.active(),
        added.comments(),
        added.rfcsOpened(),
        added.ballots(),
        EngagementScore.of(figures).hundredths());
  }

  private static Instant begin(LocalDate day) {
    return day.atStartOfDay(UTC).toInstant();
  }
}
