package io.cvf.rules.sla.replay;

import io.cvf.rules.sla.Availability;
import io.cvf.rules.sla.MissingRule;
import io.cvf.rules.sla.Observations;
import io.cvf.rules.sla.Observations.Look;
import io.cvf.rules.sla.Span;
import io.cvf.rules.sla.Spans;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A site's looks, counted by our rules but for those that are named, which are theirs.
 *
 * @param uptimePartsPerMillion of the time from the first look to the last
 * @param secondsDown of each day (UTC) that has any
 * @param outages how many touch each day
 */
record Replay(
    int uptimePartsPerMillion, Map<LocalDate, Long> secondsDown, Map<LocalDate, Long> outages) {

  /** Looks are kept once a day and when something changes. */
  private static final Duration VALID = Duration.ofHours(25);

  private static final int LONGEST_LABEL = 50;
  private static final long DELETED_BELOW = Duration.ofMinutes(15).toSeconds();
  private static final long NOT_LISTED_YET = Duration.ofMinutes(1).toSeconds();
  private static final int MINUTE = 60;
  private static final int WHOLE_DAY = 1_440;

  static Replay of(Site site, Set<TheirRule> theirs) {
    var times = site.looks().stream().map(Look::at).sorted(Comparator.naturalOrder()).toList();
    var period = new Span(times.getFirst(), times.getLast());
    var ours = Observations.of(site.looks(), VALID, period.from(), period.until());
    var observed = new Observations(down(site, ours.down(), theirs), ours.missing());
    var rule =
        theirs.contains(TheirRule.MISSING_DATA_IS_UP) ? MissingRule.UP : MissingRule.EXCLUDED;
    var availability = Availability.of(Spans.of(period), observed, Spans.NONE, Spans.NONE, rule);
    var seconds = new TreeMap<LocalDate, Long>();
    var outages = new TreeMap<LocalDate, Long>();
    for (var outage : observed.down().all()) {
      for (var day = day(outage.from()); begin(day).isBefore(outage.until()); ) {
        var next = day.plusDays(1);
        seconds.merge(day, Spans.of(outage).within(begin(day), begin(next)).seconds(), Long::sum);
        outages.merge(day, 1L, Long::sum);
        day = next;
      }
    }
    return new Replay(availability.uptimePartsPerMillion().orElseThrow(), seconds, outages);
  }

  private static Spans down(Site site, Spans ours, Set<TheirRule> theirs) {
    if (theirs.contains(TheirRule.NO_ISSUE_FOR_A_LONG_LABEL)
        && site.slug().length() > LONGEST_LABEL) {
      return Spans.NONE;
    }
    var issues = ours.all().stream();
    if (theirs.contains(TheirRule.ISSUE_CLOSED_LATE)) {
      issues = issues.map(it -> untilClosed(it, site.theirMinutes()));
    }
    if (theirs.contains(TheirRule.SHORT_OUTAGES_ARE_DELETED)) {
      issues = issues.filter(it -> it.seconds() >= DELETED_BELOW);
    }
    return new Spans(issues.toList());
  }

  /**
   * An issue of less than a minute stayed open when their minutes of its day are those until
   * midnight and go on the day after. Only the moment it was closed is taken from their table.
   */
  private static Span untilClosed(Span issue, Map<LocalDate, Integer> theirMinutes) {
    var day = day(issue.from());
    var untilMidnight = new Span(issue.from(), begin(day.plusDays(1))).seconds();
    var theirs = theirMinutes.getOrDefault(day, 0) * MINUTE;
    var last = day.plusDays(1);
    if (issue.seconds() >= NOT_LISTED_YET
        || Math.abs(theirs - untilMidnight) > MINUTE
        || !theirMinutes.containsKey(last)) {
      return issue;
    }
    while (theirMinutes.get(last) == WHOLE_DAY && theirMinutes.containsKey(last.plusDays(1))) {
      last = last.plusDays(1);
    }
    return new Span(issue.from(), begin(last).plus(Duration.ofMinutes(theirMinutes.get(last))));
  }

  /** In hundredths of a percentage point times a hundred: parts per million, ours less theirs. */
  int difference(Site site) {
    return uptimePartsPerMillion - site.theirUptime() * 100;
  }

  /** Days on which the minutes differ by more than one for each outage: they round every one. */
  Set<LocalDate> differentDays(Site site) {
    var days = new TreeSet<>(site.theirMinutes().keySet());
    days.addAll(secondsDown.keySet());
    days.removeIf(day -> {
      var ours = secondsDown.getOrDefault(day, 0L);
      var theirs = site.theirMinutes().getOrDefault(day, 0) * MINUTE;
      return Math.abs(ours - theirs) <= MINUTE * Math.max(1, outages.getOrDefault(day, 0L));
    });
    return days;
  }

  private static LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, ZoneOffset.UTC);
  }

  private static Instant begin(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
