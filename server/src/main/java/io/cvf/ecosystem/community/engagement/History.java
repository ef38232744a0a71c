package io.cvf.ecosystem.community.engagement;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;

/** Keeps each day when it has ended; days nobody was there to keep are made up for. */
@Service
class History {

  private static final int WEEKS = 52;

  private final Days days;
  private final Engagement engagement;
  private final Clock clock;

  History(Days days, Engagement engagement, Clock clock) {
    this.days = days;
    this.engagement = engagement;
    this.clock = clock;
  }

  /** Earliest first, each day by itself: what is kept stays when a later one fails. */
  void keepEndedDays() {
    var yesterday = LocalDate.ofInstant(clock.instant(), UTC).minusDays(1);
    if (!days.has(yesterday)) {
      days.missing(yesterday.minusDays(7 * WEEKS - 1), yesterday).stream()
          .map(engagement::on)
          .forEach(days::keep);
    }
  }

  /** The last twelve months, the earliest week first. */
  List<Day> weeks() {
    return days.weeks(WEEKS);
  }
}
