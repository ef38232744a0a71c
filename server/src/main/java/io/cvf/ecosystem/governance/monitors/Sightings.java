package io.cvf.ecosystem.governance.monitors;

import io.cvf.ecosystem.integrations.PartnerId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes what looks found, many at once: keeps them, and what they come to. Where nothing happened
 * that is one row for the look and one update in place, in a handful of statements for all of them.
 */
@Component
class Sightings {

  /** Of two at the same moment the worse one comes first, and the other is no news then. */
  private static final Comparator<Look> IN_ORDER =
      Comparator.comparing(Look::monitor).thenComparing(Look::at).thenComparing(Look::isUp);

  private final MonitorStates states;
  private final MonitorSpans spans;
  private final MonitorProbes probes;
  private final MonitorSettings settings;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Sightings(
      MonitorStates states,
      MonitorSpans spans,
      MonitorProbes probes,
      MonitorSettings settings,
      ApplicationEventPublisher events,
      Clock clock) {
    this.states = states;
    this.spans = spans;
    this.probes = probes;
    this.settings = settings;
    this.events = events;
    this.clock = clock;
  }

  /** Looks of HTTP monitors, in any order. */
  @Transactional
  public void take(Collection<Look> looks) {
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    probes.add(inOrder(looks), settings.firstDayKept(today));
    follow(looks);
  }

  /** Draws the conclusions without keeping the looks themselves. */
  @Transactional
  public void follow(Collection<Look> looks) {
    if (looks.isEmpty()) {
      return;
    }
    var byMonitor = inOrder(looks).stream().collect(Collectors.groupingBy(Look::monitor));
    var courses = states.lock(byMonitor.keySet()).stream().map(Course::new).toList();
    courses.forEach(course ->
        byMonitor.getOrDefault(course.before().monitor(), List.of()).forEach(course::add));
    settle(courses);
  }

  /** Writes down what looks came to, in the transaction that has locked the states before them. */
  void settle(List<Course> courses) {
    if (!courses.isEmpty()) {
      states.keep(courses);
      write(courses);
    }
  }

  private static List<Look> inOrder(Collection<Look> looks) {
    return looks.stream().sorted(IN_ORDER).toList();
  }

  private void write(List<Course> courses) {
    spans.close(ends(courses));
    spans.add(courses.stream().flatMap(it -> it.outages().stream()).toList());
    spans.addGaps(courses.stream().flatMap(it -> it.gaps().stream()).toList());
    courses.forEach(it -> it.events().forEach(events::publishEvent));
    tellOfResumed(courses.stream().filter(it -> it.foundUp().isPresent()).toList());
    tellOfFallen(courses.stream().filter(it -> it.opened() != null).toList());
  }

  private static Map<UUID, Instant> ends(List<Course> courses) {
    var ends = new HashMap<UUID, Instant>();
    for (var course : courses) {
      if (course.endOfEarlier() != null) {
        ends.put(course.before().monitor(), course.endOfEarlier());
      }
    }
    return ends;
  }

  /** Who was told before a pause that one is down has not heard that it is not any more. */
  private void tellOfResumed(List<Course> foundUp) {
    if (foundUp.isEmpty()) {
      return;
    }
    var down = spans.downAtTheirPause(foundUp.stream().map(it -> it.before().monitor()).toList());
    for (var course : foundUp) {
      if (down.contains(course.before().monitor())) {
        course.foundUp().map(course::cameBack).ifPresent(events::publishEvent);
      }
    }
  }

  private void tellOfFallen(List<Course> fallen) {
    if (fallen.isEmpty()) {
      return;
    }
    var allDown =
        states.allDown(fallen.stream().map(it -> it.before().partner()).distinct().toList());
    for (var course : fallen) {
      if (course.opened() != null) {
        events.publishEvent(wentDown(course.before(), course.opened(), allDown));
      }
    }
  }

  static MonitorWentDown wentDown(
      MonitorState state, Outage outage, Collection<PartnerId> allDown) {
    return new MonitorWentDown(
        state.monitor(),
        state.partner(),
        state.name(),
        outage.from(),
        outage.cause().sentence(),
        allDown.contains(state.partner()));
  }
}
