package io.cvf.rules.sla;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Which maintenance is taken out of the uptime: what was announced early enough, and of each month
 * (UTC) no more than is allowed, the earliest first.
 *
 * @param notice how long before its begin a window is announced
 * @param monthly how much of it a month may have
 */
public record MaintenanceRule(Duration notice, Duration monthly) {

  /** What every agreement says: 72 hours ahead, 8 hours a month. */
  public static final MaintenanceRule AGREED =
      new MaintenanceRule(Duration.ofHours(72), Duration.ofHours(8));

  /**
   * A window as it stands.
   *
   * @param announcedAt when it was announced, or moved the last time; shortening is not moving
   */
  public record Window(Span span, Instant announcedAt) {}

  /** Whether it was announced early enough to be taken out at all. */
  public boolean isInTime(Window window) {
    return !window.announcedAt().plus(notice).isAfter(window.span().from());
  }

  /**
   * What is taken out. Windows that overlap count once.
   *
   * @param windows all of the months in question: earlier ones of a month use up what it may have
   */
  public Spans excluded(Collection<Window> windows) {
    var inTime = new Spans(windows.stream().filter(this::isInTime).map(Window::span).toList());
    if (inTime.isEmpty()) {
      return Spans.NONE;
    }
    var excluded = new ArrayList<Span>();
    var last = monthOf(inTime.all().getLast().until());
    for (var month = monthOf(inTime.all().getFirst().from());
        !month.isAfter(last);
        month = month.plusMonths(1)) {
      excluded.addAll(first(inTime.within(begin(month), begin(month.plusMonths(1)))));
    }
    return new Spans(excluded);
  }

  private List<Span> first(Spans ofMonth) {
    var left = monthly.toSeconds();
    var taken = new ArrayList<Span>();
    for (var span : ofMonth.all()) {
      var seconds = Math.min(left, span.seconds());
      taken.add(new Span(span.from(), span.from().plusSeconds(seconds)));
      left -= seconds;
    }
    return taken;
  }

  private static YearMonth monthOf(Instant moment) {
    return YearMonth.from(moment.atOffset(ZoneOffset.UTC));
  }

  private static Instant begin(YearMonth month) {
    return month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
