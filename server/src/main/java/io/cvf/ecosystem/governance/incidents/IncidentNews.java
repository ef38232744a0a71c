package io.cvf.ecosystem.governance.incidents;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cvf.ecosystem.identity.StaffDirectory;
import io.cvf.ecosystem.integrations.PartnerDirectory;
import io.cvf.ecosystem.integrations.PartnerUsers;
import io.cvf.ecosystem.notifications.Audience;
import io.cvf.ecosystem.notifications.NotificationKind;
import io.cvf.ecosystem.notifications.NotificationRequested;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.web.Text;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells those concerned, in the transaction in which it happens. */
@Component
class IncidentNews {

  /** An audience is meant for a handful; so many make one. */
  private static final int BATCH = 500;

  private static final int MAX_TITLE = 300;
  private static final int MAX_TEXT = 1_000;

  private final PartnerDirectory partners;
  private final PartnerUsers users;
  private final StaffDirectory staff;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  IncidentNews(
      PartnerDirectory partners,
      PartnerUsers users,
      StaffDirectory staff,
      ApplicationEventPublisher events,
      Clock clock) {
    this.partners = partners;
    this.users = users;
    this.staff = staff;
    this.events = events;
    this.clock = clock;
  }

  void happened(Incident incident, IncidentEvent event, long number) {
    var title = title(incident, event);
    if (title == null) {
      return;
    }
    var people = audience(incident, event).stream().sorted(IncidentNews::byId).toList();
    for (var from = 0; from < people.size(); from += BATCH) {
      var batch = people.subList(from, Math.min(people.size(), from + BATCH));
      events.publishEvent(
          new NotificationRequested(
              UUID.nameUUIDFromBytes(
                  "incident:%s:%d:%d".formatted(incident.id(), number, from).getBytes(UTF_8)),
              NotificationKind.SLA,
              Audience.members(batch),
              event.by(),
              Text.shortened(title, MAX_TITLE),
              text(incident, event),
              incident.link(),
              clock.instant()));
    }
  }

  private @Nullable String title(Incident it, IncidentEvent event) {
    var partner = partners.find(it.partner().toString()).name();
    return switch (event.what()) {
      case OPENED -> "%s incident at %s: %s".formatted(word(it.severity()), partner, it.title());
      case ACKNOWLEDGED -> "%s is acknowledged by %s".formatted(it.id(), partner);
      case UPDATED -> "%s at %s: there is news".formatted(it.id(), partner);
      case SEVERITY_CHANGED -> "%s is %s now".formatted(it.id(), event.severity());
      case PAUSED -> "The response clock of %s stands still".formatted(it.id());
      case RESUMED -> "The response clock of %s runs again".formatted(it.id());
      case ESCALATED -> "%s at %s is not acknowledged".formatted(it.id(), partner);
      case RESOLVED -> "%s at %s is resolved".formatted(it.id(), partner);
      case REOPENED -> "%s at %s is open again".formatted(it.id(), partner);
      case POST_MORTEM -> "What was learnt from %s at %s".formatted(it.id(), partner);
      // A monitor that comes and goes would fill inboxes; the timeline shows it.
      case MONITOR_DOWN, MONITOR_UP -> null;
    };
  }

  private static @Nullable String text(Incident incident, IncidentEvent event) {
    var text = event.what() == IncidentEvent.What.OPENED ? incident.description() : event.text();
    return text == null ? null : Text.shortened(text, MAX_TEXT);
  }

  private Set<MemberId> audience(Incident incident, IncidentEvent event) {
    var people = new HashSet<>(partners.people(incident.partner()));
    if (event.isPublic()) {
      people.addAll(users.people(incident.partner()));
    }
    switch (event.what()) {
      case OPENED, ESCALATED, REOPENED -> people.addAll(staff.holding(Role.MAINTAINER));
      case UPDATED -> {}
      case ACKNOWLEDGED,
          SEVERITY_CHANGED,
          PAUSED,
          RESUMED,
          RESOLVED,
          POST_MORTEM,
          MONITOR_DOWN,
          MONITOR_UP ->
          people.addAll(opener(incident));
    }
    return people;
  }

  private static List<MemberId> opener(Incident incident) {
    return incident.openedBy() == null ? List.of() : List.of(incident.openedBy());
  }

  private static int byId(MemberId one, MemberId other) {
    return one.value().compareTo(other.value());
  }

  private static String word(Severity severity) {
    return switch (severity) {
      case CRITICAL -> "Critical";
      case MAJOR -> "Major";
      case MINOR -> "Minor";
    };
  }
}
