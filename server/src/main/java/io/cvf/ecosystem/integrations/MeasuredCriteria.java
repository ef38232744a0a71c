package io.cvf.ecosystem.integrations;

import java.time.YearMonth;
import java.util.Optional;

/**
 * Answers what a partner's production did in a month, for the criteria that are measured.
 * Governance implements it from probes and metered executions; without an implementation nothing is
 * re-scored.
 */
public interface MeasuredCriteria {

  /**
   * What was counted in the month (UTC).
   *
   * @param samples how many observations there were; a month under 1,000 changes nothing
   * @param succeeded how many of them were up, or succeeded
   * @param p95Millis 95th percentile of the response time in milliseconds; 0 when none was taken
   * @param targetBasisPoints the uptime the partner's agreement promises, such as 9500 for 95 %
   */
  record Month(long samples, long succeeded, long p95Millis, int targetBasisPoints) {}

  /** Empty when nothing was measured. */
  Optional<Month> of(PartnerId partner, MeasuredFigure figure, YearMonth month);
}
