package io.cvf.rules.sla;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.function.Predicate;

/** The hours something is promised for. */
public sealed interface Hours {

  /** Those of the period. */
  Spans within(Instant from, Instant until);

  /** Around the clock. */
  record Always() implements Hours {

    @Override
    public Spans within(Instant from, Instant until) {
      return Spans.of(from, until);
    }
  }

  /**
   * Monday to Friday from 09:00 to 17:00 by the clock on the wall, public holidays excepted. A day
   * on which the clock is changed at night keeps its eight hours.
   *
   * @param zone of the wall
   * @param isHoliday whether nobody works on that day
   */
  record Business(ZoneId zone, Predicate<LocalDate> isHoliday) implements Hours {

    private static final LocalTime OPENS = LocalTime.of(9, 0);
    private static final LocalTime CLOSES = LocalTime.of(17, 0);

    @Override
    public Spans within(Instant from, Instant until) {
      var open = new ArrayList<Span>();
      var last = LocalDate.ofInstant(until, zone);
      for (var day = LocalDate.ofInstant(from, zone); !day.isAfter(last); day = day.plusDays(1)) {
        if (isWorked(day)) {
          open.add(new Span(moment(day.atTime(OPENS)), moment(day.atTime(CLOSES))));
        }
      }
      return new Spans(open).within(from, until);
    }

    /** Of a time the clock skips: the moment it skips it. So a day that is skipped has no hours. */
    private Instant moment(LocalDateTime time) {
      var change = zone.getRules().getTransition(time);
      return change != null && change.isGap() ? change.getInstant() : time.atZone(zone).toInstant();
    }

    private boolean isWorked(LocalDate day) {
      var weekday = day.getDayOfWeek();
      return weekday != DayOfWeek.SATURDAY && weekday != DayOfWeek.SUNDAY && !isHoliday.test(day);
    }
  }
}
