package io.cvf.ecosystem.governance.incidents;

import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.rules.sla.Spans;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What went wrong at partners, for those who count it. */
public interface IncidentHistory {

  /**
   * One incident.
   *
   * @param id such as {@code INC-2026-001}
   * @param acknowledgedAt null while nobody did; when it was resolved, if nobody did before
   * @param resolvedAt null while it is open
   * @param pauses of the response clock; one that still lasts ends in the year 9999
   * @param counts for the response: the partner did not open it itself, and it was severe enough
   *     for what the platform counts
   */
  record Past(
      String id,
      PartnerId partner,
      Severity severity,
      String title,
      Instant openedAt,
      @Nullable Instant acknowledgedAt,
      @Nullable Instant resolvedAt,
      Spans pauses,
      boolean counts) {}

  /** Those opened in the period, in that order; a fixed number of queries for all partners. */
  Map<PartnerId, List<Past>> opened(Collection<PartnerId> partners, Instant from, Instant until);

  /** Those not resolved yet, of each partner that has any. */
  Map<PartnerId, List<Past>> open(Collection<PartnerId> partners);
}
