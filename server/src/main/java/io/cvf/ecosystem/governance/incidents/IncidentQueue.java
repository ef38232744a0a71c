package io.cvf.ecosystem.governance.incidents;

import io.cvf.ecosystem.governance.RecentTrouble;
import io.cvf.ecosystem.governance.incidents.OpenIncidents.Open;
import io.cvf.ecosystem.integrations.PartnerDirectory;
import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.notifications.StaffQueue;
import io.cvf.ecosystem.platform.access.Caller;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Incidents that are not resolved, and those of late. */
@Component
class IncidentQueue implements StaffQueue, RecentTrouble {

  private final OpenIncidents incidents;
  private final PartnerDirectory partners;

  IncidentQueue(OpenIncidents incidents, PartnerDirectory partners) {
    this.incidents = incidents;
    this.partners = partners;
  }

  @Override
  public Kind kind() {
    return Kind.INCIDENT;
  }

  @Override
  public List<Item> waiting(Caller caller, int most) {
    var own = partners.ownOf(caller.id());
    var open = incidents.first(most).stream().filter(it -> !own.contains(it.partner())).toList();
    var names = names(open);
    return open.stream()
        .map(it ->
            new Item(
                "%s: %s".formatted(it.id(), title(it, names)),
                "/incidents/" + it.id(),
                it.openedAt(),
                it.answerBy()))
        .toList();
  }

  @Override
  public String name() {
    return "incidents";
  }

  @Override
  public int since(Instant since) {
    return incidents.openedSince(since);
  }

  @Override
  public List<Trouble> latest(Instant since, int most) {
    var latest = incidents.latest(since, most);
    var names = names(latest);
    return latest.stream()
        .map(it -> new Trouble(it.id(), title(it, names), it.openedAt(), "/incidents/" + it.id()))
        .toList();
  }

  private Map<PartnerId, PartnerDirectory.Entry> names(List<Open> incidents) {
    return partners.of(incidents.stream().map(Open::partner).distinct().toList());
  }

  private static String title(Open it, Map<PartnerId, PartnerDirectory.Entry> names) {
    var partner = names.get(it.partner());
    return partner == null ? it.title() : "%s, %s".formatted(partner.name(), it.title());
  }
}
