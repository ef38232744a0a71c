package io.cvf.ecosystem.governance.incidents;

import io.cvf.ecosystem.governance.incidents.IncidentAccess.Standing;
import io.cvf.ecosystem.governance.incidents.IncidentView.NamedMonitor;
import io.cvf.ecosystem.governance.incidents.IncidentView.NamedPartner;
import io.cvf.ecosystem.integrations.PartnerDirectory;
import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.access.People;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows incidents to those who may know of them, and of each what they may read. */
@Component
class IncidentReader {

  private final Incidents incidents;
  private final IncidentPages pages;
  private final IncidentEvents events;
  private final IncidentPauses pauses;
  private final IncidentAccess access;
  private final ResponseDeadlines deadlines;
  private final PartnerDirectory partners;
  private final People people;
  private final Clock clock;

  IncidentReader(
      Incidents incidents,
      IncidentPages pages,
      IncidentEvents events,
      IncidentPauses pauses,
      IncidentAccess access,
      ResponseDeadlines deadlines,
      PartnerDirectory partners,
      People people,
      Clock clock) {
    this.incidents = incidents;
    this.pages = pages;
    this.events = events;
    this.pauses = pauses;
    this.access = access;
    this.deadlines = deadlines;
    this.partners = partners;
    this.people = people;
    this.clock = clock;
  }

  IncidentView read(String id, Caller caller) {
    var it = incidents.find(id).orElseThrow(() -> IncidentProblems.notFound(id));
    var standing = access.require(it, caller);
    var timeline = events.of(id).stream().filter(event -> reads(event, standing, caller)).toList();
    var who = new ArrayList<@Nullable MemberId>();
    timeline.forEach(event -> who.add(event.by()));
    who.addAll(Arrays.asList(it.openedBy(), it.acknowledgedBy(), it.resolvedBy()));
    var known = people.of(who);
    var partner = partners.find(it.partner().toString());
    var paused = pauses.of(id);
    var standsStill = it.isOpen() && paused.contains(clock.instant());
    return new IncidentView(
        id,
        new NamedPartner(partner.slug(), partner.name()),
        monitor(it),
        it.severity(),
        it.state(),
        it.title(),
        it.description(),
        it.origin(),
        known.personOrNull(it.openedBy()),
        it.openedAt(),
        it.reportedAt(),
        it.acknowledgedAt(),
        known.personOrNull(it.acknowledgedBy()),
        it.resolvedAt(),
        known.personOrNull(it.resolvedBy()),
        new IncidentView.ResponseTime(
            it.counts(),
            it.targetSeconds(),
            deadlines.used(it, paused),
            it.dueAt(),
            it.isOpen() && !standsStill,
            standsStill),
        it.postMortem(),
        timeline.stream()
            .map(event ->
                new IncidentView.Event(
                    event.at(),
                    event.what(),
                    known.personOrNull(event.by()),
                    event.text(),
                    event.severity(),
                    event.isPublic()))
            .toList(),
        it.version(),
        actions(it, standing, standsStill, caller));
  }

  private static boolean reads(IncidentEvent event, Standing standing, Caller caller) {
    return standing.readsAll() || event.isForAll() || caller.id().equals(event.by());
  }

  private static Set<IncidentAction> actions(
      Incident it, Standing standing, boolean paused, Caller caller) {
    var actions = EnumSet.of(IncidentAction.UPDATE);
    var governs = standing == Standing.GOVERNING;
    if (standing.answers()) {
      actions.add(IncidentAction.UPDATE_PUBLICLY);
    }
    if (it.isResolved()) {
      if (standing.answers()) {
        actions.add(IncidentAction.WRITE_POST_MORTEM);
      }
      return actions;
    }
    if (standing.answers() || caller.id().equals(it.openedBy())) {
      actions.add(IncidentAction.RESOLVE);
    }
    if (it.isOpen() && standing.answers()) {
      actions.add(IncidentAction.ACKNOWLEDGE);
    }
    if (governs) {
      actions.add(IncidentAction.CHANGE_SEVERITY);
    }
    if (governs && it.isOpen()) {
      actions.add(IncidentAction.BACK_DATE);
      actions.add(paused ? IncidentAction.RESUME : IncidentAction.PAUSE);
    }
    return actions;
  }

  /**
   * @param partner slug or id; null for all the caller may know of
   */
  Page<IncidentView.Summary> page(
      @Nullable String partner, @Nullable IncidentState state, Caller caller, Paging paging) {
    var page = pages.page(asked(partner, caller), state, paging);
    var names = partners.of(page.items().stream().map(Incident::partner).distinct().toList());
    return page.map(it -> {
      var named = names.get(it.partner());
      return new IncidentView.Summary(
          it.id(),
          named == null
              ? new NamedPartner("", "A former partner")
              : new NamedPartner(named.slug(), named.name()),
          monitor(it),
          it.severity(),
          it.state(),
          it.title(),
          it.origin(),
          it.openedAt(),
          it.acknowledgedAt(),
          it.resolvedAt(),
          it.counts(),
          it.dueAt());
    });
  }

  /** Nothing, rather than a refusal, where the caller may not know: there may be nothing. */
  private @Nullable Collection<PartnerId> asked(@Nullable String partner, Caller caller) {
    if (partner == null || partner.isBlank()) {
      return access.known(caller);
    }
    var found = partners.find(partner.strip()).id();
    return access.standing(found, caller).isPresent() ? List.of(found) : List.of();
  }

  private static @Nullable NamedMonitor monitor(Incident it) {
    return it.monitor() == null ? null : new NamedMonitor(it.monitor(), it.monitorName());
  }
}
