package io.cvf.ecosystem.governance.monitors;

import io.cvf.ecosystem.governance.AgreementStatus;
import io.cvf.ecosystem.integrations.PartnerDirectory;
import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.platform.access.Caller;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Shows monitors of one partner to a caller. */
@Component
class MonitorViews {

  private final MonitorHistory history;
  private final MonitorAccess access;
  private final PartnerDirectory partners;
  private final Clock clock;

  MonitorViews(
      MonitorHistory history, MonitorAccess access, PartnerDirectory partners, Clock clock) {
    this.history = history;
    this.access = access;
    this.partners = partners;
    this.clock = clock;
  }

  MonitorView of(Monitor monitor, Caller caller) {
    return of(monitor.partner(), monitor.agreementStatus(), List.of(monitor), caller).getFirst();
  }

  List<MonitorView> of(
      PartnerId partner, AgreementStatus status, List<Monitor> monitors, Caller caller) {
    if (monitors.isEmpty()) {
      return List.of();
    }
    var now = clock.instant();
    var entry = partners.find(partner.toString());
    var name = new MonitorView.PartnerName(entry.slug(), entry.name());
    var rights = access.rights(partner, status, caller);
    var lastDays = lastDays(partner, now);
    return monitors.stream()
        .map(it ->
            view(
                it,
                name,
                lastDays.getOrDefault(it.id(), new MonitorView.LastDay(0, 0, 0)),
                rights.actions(it),
                now))
        .toList();
  }

  private Map<UUID, MonitorView.LastDay> lastDays(PartnerId partner, Instant now) {
    var days = new HashMap<UUID, MonitorView.LastDay>();
    history
        .of(List.of(partner), now.minus(Duration.ofDays(1)), now)
        .getOrDefault(partner, List.of())
        .forEach(it -> {
          var down = it.observed().down().seconds();
          var missing = it.observed().missing().seconds();
          days.put(
              it.monitor(),
              new MonitorView.LastDay(it.watched().seconds() - down - missing, down, missing));
        });
    return days;
  }

  private static MonitorView view(
      Monitor it,
      MonitorView.PartnerName partner,
      MonitorView.LastDay lastDay,
      List<MonitorAccess.Action> actions,
      Instant now) {
    var terms = it.terms();
    return new MonitorView(
        it.id(),
        it.agreement().value(),
        partner,
        terms.name(),
        terms.kind(),
        terms.url() == null ? null : terms.url().toString(),
        terms.method(),
        terms.expectedStatus(),
        terms.bodyContains(),
        terms.intervalSeconds(),
        terms.kind() == MonitorKind.HTTP ? terms.timeoutSeconds() : null,
        terms.tlsWarnDays(),
        terms.serviceHours(),
        terms.leastSuccess(),
        it.standing(now),
        MonitorView.LookView.ofNullable(it.last()),
        it.certificateUntil(),
        lastDay,
        it.pausedAt(),
        it.pausedReason(),
        it.createdAt(),
        it.endedAt(),
        actions,
        it.version());
  }
}
