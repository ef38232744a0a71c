package io.cvf.ecosystem.governance.monitors;

import io.cvf.ecosystem.governance.AgreementId;
import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.rules.sla.Observations;
import io.cvf.rules.sla.Spans;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What monitors found; from spans and days, never from single probes. */
public interface MonitorHistory {

  /**
   * One monitor in a period.
   *
   * @param watched while it existed and nobody had paused it
   * @param paused while it existed and staff had paused it, up to now
   * @param observed found down, and not known; within what was watched, up to now, and apart from
   *     each other
   */
  record Watched(
      UUID monitor,
      PartnerId partner,
      AgreementId agreement,
      String name,
      MonitorKind kind,
      ServiceHours serviceHours,
      Spans watched,
      Spans paused,
      Observations observed) {

    /**
     * What of the platform's own outages nothing can be told about. Its own looks tell nothing in
     * any of them; what others found and bring later is as good as ever, only what stays unknown is
     * the platform's doing.
     */
    public Spans unseen(Spans platformOutages) {
      return kind == MonitorKind.HTTP
          ? platformOutages
          : platformOutages.intersect(observed.missing());
    }
  }

  /**
   * Of every partner named, in the order of their names; a partner without monitors has an empty
   * list. A fixed number of queries for all of them.
   */
  Map<PartnerId, List<Watched>> of(Collection<PartnerId> partners, Instant from, Instant until);

  /** When the platform itself was not able to look. */
  Spans platformOutages(Instant from, Instant until);

  /**
   * How quick the answers were, of all of a partner's HTTP monitors on the days (UTC); percentiles
   * are of the successes, by nearest rank, exact below 128 ms and within 1.6 % above. What was
   * looked at in the last two hours is not in it yet.
   *
   * @param probes how many there were, failed ones included
   * @param failed of these
   */
  record Day(
      LocalDate day, long probes, long failed, long p50Millis, long p95Millis, long p99Millis) {}

  /** In their order, the last one left out, and so are days without a probe. */
  List<Day> days(PartnerId partner, LocalDate from, LocalDate until);

  /** Over all of the days together, the last one left out. Empty without a probe. */
  Optional<Day> together(PartnerId partner, LocalDate from, LocalDate until);
}
