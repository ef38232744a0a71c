package io.cvf.ecosystem.governance.monitors;

import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.rules.sla.Observations;
import io.cvf.rules.sla.Spans;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what was found: four queries, however many partners are asked for. */
@Service
class WatchedHistory implements MonitorHistory {

  private final WatchedSpans spans;
  private final PlatformOutages outages;
  private final MonitorDays days;
  private final Clock clock;

  WatchedHistory(WatchedSpans spans, PlatformOutages outages, MonitorDays days, Clock clock) {
    this.spans = spans;
    this.outages = outages;
    this.days = days;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public Map<PartnerId, List<Watched>> of(
      Collection<PartnerId> partners, Instant from, Instant until) {
    var found = new HashMap<PartnerId, List<Watched>>();
    partners.forEach(it -> found.put(it, new ArrayList<>()));
    var now = clock.instant();
    var end = until.isBefore(now) ? until : now;
    if (!from.isBefore(end) || partners.isEmpty()) {
      return found;
    }
    // First, or a look in between could end a gap that is then neither in the state nor written.
    var monitors = spans.monitors(partners, from, end);
    var down = spans.outages(partners, from, end);
    var gaps = spans.gaps(partners, from, end);
    var pauses = spans.pauses(partners, from, end);
    for (var it : monitors) {
      var id = it.state().monitor();
      var existing = existing(it, from, end);
      var paused = of(pauses, id).intersect(existing);
      var watched = existing.minus(paused);
      var missing = of(gaps, id).union(lastingGap(it, from, end, now)).intersect(watched);
      found
          .computeIfAbsent(it.state().partner(), _ -> new ArrayList<>())
          .add(
              new Watched(
                  id,
                  it.state().partner(),
                  it.agreement(),
                  it.state().name(),
                  it.kind(),
                  it.serviceHours(),
                  watched,
                  paused,
                  new Observations(of(down, id).intersect(watched).minus(missing), missing)));
    }
    return found;
  }

  private static Spans of(Map<UUID, Spans> all, UUID monitor) {
    return all.getOrDefault(monitor, Spans.NONE);
  }

  private static Spans existing(WatchedSpans.Existing it, Instant from, Instant end) {
    var begin = it.createdAt().isAfter(from) ? it.createdAt() : from;
    var last = it.endedAt() != null && it.endedAt().isBefore(end) ? it.endedAt() : end;
    return begin.isBefore(last) ? Spans.of(begin, last) : Spans.NONE;
  }

  /** Since the newest look stands no longer: nobody has written that down yet. */
  private static Spans lastingGap(
      WatchedSpans.Existing it, Instant from, Instant end, Instant now) {
    return it.watchedNow()
        ? it.state()
            .gap(now)
            .map(gap -> Spans.of(gap.from(), gap.until()).within(from, end))
            .orElse(Spans.NONE)
        : Spans.NONE;
  }

  @Override
  public Spans platformOutages(Instant from, Instant until) {
    var now = clock.instant();
    var end = until.isBefore(now) ? until : now;
    return from.isBefore(end) ? outages.of(from, end) : Spans.NONE;
  }

  @Override
  public List<Day> days(PartnerId partner, LocalDate from, LocalDate until) {
    var byDay = new TreeMap<LocalDate, Sum>();
    for (var part : days.of(partner, from, until)) {
      byDay.computeIfAbsent(part.day(), _ -> new Sum()).add(part);
    }
    return byDay.entrySet().stream().map(it -> it.getValue().day(it.getKey())).toList();
  }

  @Override
  public Optional<Day> together(PartnerId partner, LocalDate from, LocalDate until) {
    var parts = days.of(partner, from, until);
    var sum = new Sum();
    parts.forEach(sum::add);
    return parts.isEmpty() ? Optional.empty() : Optional.of(sum.day(parts.getFirst().day()));
  }

  /** What several monitors or days come to. */
  private static final class Sum {

    private final AnswerTimes times = new AnswerTimes();
    private long probes;
    private long failed;

    void add(MonitorDays.Part part) {
      probes += part.probes();
      failed += part.failed();
      if (part.times() != null) {
        times.merge(part.times());
      }
    }

    Day day(LocalDate day) {
      return new Day(
          day, probes, failed, times.percentile(50), times.percentile(95), times.percentile(99));
    }
  }
}
