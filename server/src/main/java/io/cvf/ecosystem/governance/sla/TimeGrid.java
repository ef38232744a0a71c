package io.cvf.ecosystem.governance.sla;

import io.cvf.rules.sla.Span;
import io.cvf.rules.sla.Spans;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Cuts what happened in a period into its days (UTC), or leaves it whole. */
record TimeGrid(Instant from, Instant until, List<Instant> borders) {

  /** One cell for all of it. */
  static TimeGrid whole(Instant from, Instant until) {
    return new TimeGrid(from, until, List.of(from));
  }

  /** A cell a day; of the first and the last one what is in the period. */
  static TimeGrid days(Instant from, Instant until) {
    var borders = new ArrayList<Instant>();
    for (var at = from; at.isBefore(until); at = nextDay(at)) {
      borders.add(at);
    }
    return new TimeGrid(from, until, List.copyOf(borders));
  }

  int size() {
    return borders.size();
  }

  LocalDate day(int cell) {
    return LocalDate.ofInstant(borders.get(cell), ZoneOffset.UTC);
  }

  /** What is in each cell; what is outside the period is left out. */
  List<Spans> cut(Spans spans) {
    var cells = new ArrayList<Spans>(borders.size());
    var all = spans.within(from, until).all();
    var next = 0;
    for (var cell = 0; cell < borders.size(); cell++) {
      var end = end(cell);
      var inside = new ArrayList<Span>();
      while (next < all.size() && all.get(next).from().isBefore(end)) {
        var span = all.get(next);
        inside.add(new Span(later(span.from(), borders.get(cell)), earlier(span.until(), end)));
        if (span.until().isAfter(end)) {
          break;
        }
        next++;
      }
      cells.add(inside.isEmpty() ? Spans.NONE : new Spans(inside));
    }
    return cells;
  }

  private Instant end(int cell) {
    return cell + 1 < borders.size() ? borders.get(cell + 1) : until;
  }

  private static Instant nextDay(Instant at) {
    return at.truncatedTo(ChronoUnit.DAYS).plus(1, ChronoUnit.DAYS);
  }

  private static Instant later(Instant one, Instant two) {
    return one.isAfter(two) ? one : two;
  }

  private static Instant earlier(Instant one, Instant two) {
    return one.isBefore(two) ? one : two;
  }
}
