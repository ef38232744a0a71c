package io.cvf.ecosystem.governance.status;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cvf.ecosystem.governance.TermsInForce;
import io.cvf.ecosystem.governance.incidents.PublicIncidents;
import io.cvf.ecosystem.governance.maintenance.MaintenanceHistory;
import io.cvf.ecosystem.governance.maintenance.MaintenanceHistory.Announced;
import io.cvf.ecosystem.integrations.PartnerDirectory;
import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.notifications.Audience;
import io.cvf.ecosystem.notifications.NotificationKind;
import io.cvf.ecosystem.notifications.NotificationRequested;
import io.cvf.ecosystem.platform.web.Text;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks again and again whether there is something the public was not told. It compares instead of
 * listening, so nothing is lost or told twice whatever happens in between.
 */
@Service
class StatusReporter {

  /** Followed by the partner's id: webhooks of this kind are sent everything of these topics. */
  private static final String TOPIC = "status:";

  /** What happened longer ago is for the feed only. */
  private static final Duration FRESH = Duration.ofDays(1);

  private static final Duration AHEAD = Duration.ofDays(31);
  private static final int MAX_TITLE = 300;
  private static final int MAX_TEXT = 1_000;

  private final TermsInForce terms;
  private final PartnerDirectory partners;
  private final PublicIncidents incidents;
  private final MaintenanceHistory maintenance;
  private final StatusNewsItems items;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  StatusReporter(
      TermsInForce terms,
      PartnerDirectory partners,
      PublicIncidents incidents,
      MaintenanceHistory maintenance,
      StatusNewsItems items,
      ApplicationEventPublisher events,
      Clock clock) {
    this.terms = terms;
    this.partners = partners;
    this.incidents = incidents;
    this.maintenance = maintenance;
    this.items = items;
    this.events = events;
    this.clock = clock;
  }

  @Transactional
  public void report() {
    var now = clock.instant();
    var inForce = terms.during(now, now.plusSeconds(1)).keySet();
    var names = partners.of(inForce);
    var found = new ArrayList<StatusNews>();
    incidents
        .of(inForce, now.minus(FRESH))
        .forEach(it -> found.addAll(NewsToTell.of(it, name(names, it.partner()))));
    var windows = upcoming(maintenance.of(inForce, now, now.plus(AHEAD)), now);
    windows.forEach(it -> found.add(NewsToTell.of(it, name(names, it.partner()), now)));
    var there = windows.stream().map(Announced::id).collect(Collectors.toSet());
    items.planned(now).stream()
        .filter(it -> !there.contains(it.maintenance()) && names.containsKey(it.partner()))
        .forEach(it -> found.add(NewsToTell.cancelled(it, name(names, it.partner()), now)));
    tell(found, names, now);
  }

  private void tell(
      List<StatusNews> found, Map<PartnerId, PartnerDirectory.Entry> names, Instant now) {
    var known = items.known(found.stream().map(StatusNews::key).toList());
    found.stream()
        .filter(it -> !known.contains(it.key()))
        .sorted(Comparator.comparing(StatusNews::at))
        .forEach(it -> {
          var fresh = it.at().isAfter(now.minus(FRESH));
          if (items.add(it, fresh) && fresh) {
            events.publishEvent(request(it, names));
          }
        });
  }

  private static NotificationRequested request(
      StatusNews it, Map<PartnerId, PartnerDirectory.Entry> names) {
    var slug = entry(names, it.partner()).slug();
    return new NotificationRequested(
        UUID.nameUUIDFromBytes(("status:" + it.key()).getBytes(UTF_8)),
        NotificationKind.SLA,
        Audience.topic(TOPIC + it.partner()),
        null,
        Text.shortened(it.title(), MAX_TITLE),
        it.text() == null ? null : Text.shortened(it.text(), MAX_TEXT),
        "/status/" + slug,
        it.at());
  }

  private static List<Announced> upcoming(Map<PartnerId, List<Announced>> windows, Instant now) {
    return windows.values().stream()
        .flatMap(List::stream)
        .filter(it -> it.window().span().until().isAfter(now))
        .toList();
  }

  private static String name(Map<PartnerId, PartnerDirectory.Entry> names, PartnerId partner) {
    return entry(names, partner).name();
  }

  private static PartnerDirectory.Entry entry(
      Map<PartnerId, PartnerDirectory.Entry> names, PartnerId partner) {
    var entry = names.get(partner);
    if (entry == null) {
      throw new IllegalStateException("No partner has the id " + partner);
    }
    return entry;
  }
}
