package io.cvf.ecosystem.governance.monitors;

import io.cvf.ecosystem.integrations.PartnerDirectory;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes what Alertmanager tells. Any delivery that names a monitor shows that somebody looks at it;
 * it is down while any alert but a heartbeat fires. Told twice, or in another order, it comes to
 * the same.
 */
@Service
public class AlertIntake {

  private final AlertRows alerts;
  private final MonitorStates states;
  private final MonitorSpans spans;
  private final Sightings sightings;
  private final PartnerDirectory partners;
  private final Clock clock;

  AlertIntake(
      AlertRows alerts,
      MonitorStates states,
      MonitorSpans spans,
      Sightings sightings,
      PartnerDirectory partners,
      Clock clock) {
    this.alerts = alerts;
    this.states = states;
    this.spans = spans;
    this.sightings = sightings;
    this.partners = partners;
    this.clock = clock;
  }

  /** How many alerts were taken, and which were not. */
  public record Taken(int accepted, List<AlertDelivery.Ignored> ignored) {}

  @Transactional
  public Taken take(AlertDelivery delivery) {
    var known = monitors(delivery.alerts());
    var ignored = new ArrayList<>(delivery.ignored());
    var byMonitor = new TreeMap<UUID, List<AlertDelivery.Told>>();
    var accepted = 0;
    for (var alert : delivery.alerts()) {
      var monitor = known.get(alert.monitor().toLowerCase(Locale.ROOT));
      if (monitor == null) {
        ignored.add(
            new AlertDelivery.Ignored(
                alert.monitor(),
                alert.fingerprint(),
                "There is no such monitor of the kind ALERTS."));
      } else {
        byMonitor.computeIfAbsent(monitor, _ -> new ArrayList<>()).add(alert);
        accepted++;
      }
    }
    var now = clock.instant();
    var courses = new ArrayList<Course>();
    for (var state : states.lock(byMonitor.keySet())) {
      var its = byMonitor.remove(state.monitor());
      courses.add(course(state, its == null ? List.of() : its, now));
    }
    // An end that is told during a pause is not told again after it.
    byMonitor.forEach((paused, its) -> its.forEach(it -> keep(paused, it)));
    sightings.settle(courses);
    return new Taken(accepted, ignored);
  }

  private Map<String, UUID> monitors(List<AlertDelivery.Told> told) {
    var names = told.stream().map(it -> it.monitor().toLowerCase(Locale.ROOT)).distinct().toList();
    var slugs =
        names.stream()
            .filter(it -> it.indexOf('/') > 0)
            .map(it -> it.substring(0, it.indexOf('/')))
            .distinct()
            .toList();
    var ids = new HashMap<String, UUID>();
    partners.ofSlugs(slugs).forEach((slug, entry) -> ids.put(slug, entry.id().value()));
    return alerts.monitors(ids, names);
  }

  private Course course(MonitorState state, List<AlertDelivery.Told> told, Instant now) {
    var monitor = state.monitor();
    for (var alert : told) {
      var added = keep(monitor, alert);
      var ends = alert.endsAt();
      if (added && ends != null && ends.isAfter(state.watchedFrom())) {
        spans.addPast(
            new Outage(monitor, later(alert.startsAt(), state.watchedFrom()), ends, Cause.ALERT));
      }
    }
    return follow(state, now);
  }

  /** Whether it says something that was not known before. */
  private boolean keep(UUID monitor, AlertDelivery.Told alert) {
    return !alert.heartbeat()
        && alerts.keep(monitor, alert.fingerprint(), alert.startsAt(), alert.endsAt());
  }

  private Course follow(MonitorState state, Instant moment) {
    var monitor = state.monitor();
    var course = new Course(state);
    // Another node's clock may be ahead, and what came later has to count all the same.
    var now =
        state.seenAt() == null || moment.isAfter(state.seenAt())
            ? moment
            : state.seenAt().plus(1, ChronoUnit.MICROS);
    var firing = alerts.firingSince(monitor);
    if (firing.isPresent()) {
      var since = earlier(later(firing.get(), state.watchedFrom()), now);
      if (state.isDown()) {
        spans.openedEarlier(monitor, since);
      }
      course.add(
          Look.down(monitor, now, Cause.ALERT),
          spans.lastEnd(monitor).map(end -> later(since, end)).orElse(since));
    } else {
      course.add(Look.up(monitor, now), earlier(alerts.lastEnd(monitor).orElse(now), now));
    }
    return course;
  }

  private static Instant later(Instant one, Instant two) {
    return one.isAfter(two) ? one : two;
  }

  private static Instant earlier(Instant one, Instant two) {
    return one.isBefore(two) ? one : two;
  }
}
