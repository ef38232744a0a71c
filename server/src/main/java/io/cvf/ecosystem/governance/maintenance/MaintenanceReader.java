package io.cvf.ecosystem.governance.maintenance;

import io.cvf.ecosystem.governance.maintenance.MaintenanceWindows.When;
import io.cvf.ecosystem.identity.OrganisationDirectory;
import io.cvf.ecosystem.identity.Position;
import io.cvf.ecosystem.integrations.PartnerDirectory;
import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import io.cvf.rules.sla.MaintenanceRule;
import io.cvf.rules.sla.Spans;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows maintenance windows, and what the rule makes of them. */
@Component
class MaintenanceReader {

  private final MaintenanceWindows windows;
  private final PartnerDirectory partners;
  private final OrganisationDirectory organisations;
  private final Clock clock;

  MaintenanceReader(
      MaintenanceWindows windows,
      PartnerDirectory partners,
      OrganisationDirectory organisations,
      Clock clock) {
    this.windows = windows;
    this.partners = partners;
    this.organisations = organisations;
    this.clock = clock;
  }

  MaintenanceView read(UUID id, Caller caller) {
    var window = windows.find(id).orElseThrow(MaintenanceProblems::notFound);
    return views(List.of(window), caller).getFirst();
  }

  /**
   * @param partner slug or id; null for everybody's
   */
  Page<MaintenanceView> page(@Nullable String partner, When when, Caller caller, Paging paging) {
    var of = partner == null || partner.isBlank() ? null : partners.find(partner.strip()).id();
    var page = windows.page(of, when, clock.instant(), paging);
    return new Page<>(views(page.items(), caller), page.nextCursor());
  }

  private List<MaintenanceView> views(List<MaintenanceWindow> shown, Caller caller) {
    if (shown.isEmpty()) {
      return List.of();
    }
    var ids = shown.stream().map(MaintenanceWindow::partner).collect(Collectors.toSet());
    var names = partners.of(ids);
    var excluded = excluded(ids, shown);
    var own = organisations.organisationsOf(caller.id());
    var now = clock.instant();
    return shown.stream()
        .map(it -> {
          var partner = names.get(it.partner());
          var acts =
              partner != null
                  && own.getOrDefault(partner.organisation(), Position.FINANCE) != Position.FINANCE;
          return MaintenanceView.of(
              it,
              partner,
              excluded.getOrDefault(it.partner(), Spans.NONE),
              acts ? actions(it, now) : Set.of());
        })
        .toList();
  }

  /** What earlier ones of the months use up counts, too, so all of these months are read. */
  private Map<PartnerId, Spans> excluded(Collection<PartnerId> ids, List<MaintenanceWindow> shown) {
    var from = shown.stream().map(MaintenanceWindow::from).min(Instant::compareTo).orElseThrow();
    var until = shown.stream().map(MaintenanceWindow::until).max(Instant::compareTo).orElseThrow();
    return windows.of(ids, from, until).entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                it ->
                    MaintenanceRule.AGREED.excluded(
                        it.getValue().stream()
                            .map(MaintenanceHistory.Announced::window)
                            .toList())));
  }

  private static Set<MaintenanceAction> actions(MaintenanceWindow it, Instant now) {
    if (it.isOver(now)) {
      return Set.of();
    }
    return it.hasBegun(now)
        ? EnumSet.of(MaintenanceAction.END)
        : EnumSet.of(MaintenanceAction.CHANGE, MaintenanceAction.CANCEL);
  }
}
