package io.cvf.ecosystem.governance.monitors;

import io.cvf.ecosystem.identity.OrganisationId;
import io.cvf.ecosystem.integrations.PartnerDirectory;
import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.metering.HourlyOutcomes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Looks at what consumers reported: an hour with too many failures is one that was down. */
@Component
class ExecutionLooks {

  /** Fewer tell nothing: data are missing then. */
  static final int ENOUGH = 20;

  /** Consumers report in batches; an hour is looked at when most of them have. */
  private static final Duration GRACE = Duration.ofMinutes(15);

  private static final int HOURS_BACK = 6;

  private final ExecutionMonitors monitors;
  private final HourlyOutcomes outcomes;
  private final PartnerDirectory partners;
  private final Sightings sightings;
  private final Clock clock;

  ExecutionLooks(
      ExecutionMonitors monitors,
      HourlyOutcomes outcomes,
      PartnerDirectory partners,
      Sightings sightings,
      Clock clock) {
    this.monitors = monitors;
    this.outcomes = outcomes;
    this.partners = partners;
    this.sightings = sightings;
    this.clock = clock;
  }

  /** Whole hours that are over, and not looked at yet; those long over are left out. */
  void look() {
    var watched = monitors.watched();
    if (watched.isEmpty()) {
      return;
    }
    var organisations = new HashMap<PartnerId, OrganisationId>();
    partners
        .of(watched.stream().map(ExecutionMonitors.Watched::partner).toList())
        .forEach((partner, entry) -> organisations.put(partner, entry.organisation()));
    var last =
        clock.instant().minus(GRACE).truncatedTo(ChronoUnit.HOURS).minus(1, ChronoUnit.HOURS);
    var looks = new ArrayList<Look>();
    for (var back = HOURS_BACK; back >= 0; back--) {
      looks.addAll(looksAt(last.minus(back, ChronoUnit.HOURS), watched, organisations));
    }
    sightings.follow(looks);
  }

  private List<Look> looksAt(
      Instant hour,
      List<ExecutionMonitors.Watched> watched,
      Map<PartnerId, OrganisationId> organisations) {
    var waiting = watched.stream().filter(it -> it.waitsFor(hour)).toList();
    if (waiting.isEmpty()) {
      return List.of();
    }
    var found = outcomes.of(Set.copyOf(organisations.values()), hour);
    var looks = new ArrayList<Look>();
    for (var it : waiting) {
      var organisation = organisations.get(it.partner());
      var hourly = organisation == null ? null : found.get(organisation);
      if (hourly != null && hourly.succeeded() + hourly.failed() >= ENOUGH) {
        looks.add(look(it, hour, hourly));
      }
    }
    return looks;
  }

  private static Look look(
      ExecutionMonitors.Watched watched, Instant hour, HourlyOutcomes.Hour found) {
    var all = found.succeeded() + found.failed();
    return found.succeeded() * 10_000 >= watched.leastSuccess() * all
        ? Look.up(watched.monitor(), hour)
        : Look.down(watched.monitor(), hour, Cause.EXECUTIONS);
  }
}
