package io.cvf.ecosystem.governance.incidents;

import io.cvf.ecosystem.governance.incidents.IncidentEvent.What;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.audit.AuditLog;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes every step of an incident where it is asked for: timeline, audit log, inboxes. */
@Component
class IncidentLog {

  private final IncidentEvents events;
  private final IncidentNews news;
  private final AuditLog audit;

  IncidentLog(IncidentEvents events, IncidentNews news, AuditLog audit) {
    this.events = events;
    this.news = news;
    this.audit = audit;
  }

  /** By rule. */
  void happened(Incident incident, What what, Instant at, @Nullable String text) {
    happened(incident, new IncidentEvent(at, what, null, text, null, false));
  }

  void happened(
      Incident incident, What what, Instant at, @Nullable MemberId by, @Nullable String text) {
    happened(incident, new IncidentEvent(at, what, by, text, null, false));
  }

  void happened(Incident incident, IncidentEvent event) {
    var number = events.add(incident.id(), event);
    audit.record(
        event.by(),
        "incident." + event.what().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        incident.subject(),
        Map.of("at", event.at().toString(), "severity", incident.severity().name()),
        event.text());
    news.happened(incident, event, number);
  }
}
