package io.cvf.ecosystem.metering;

import io.cvf.ecosystem.identity.OrganisationId;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** What publishers' skills did for others within an hour, as far as it was reported by now. */
public interface HourlyOutcomes {

  /** Executions by others than the publisher itself. */
  record Hour(long succeeded, long failed) {}

  /**
   * In one query; publishers nothing of whose was executed are left out.
   *
   * @param hour its begin, a whole hour in UTC
   */
  Map<OrganisationId, Hour> of(Collection<OrganisationId> publishers, Instant hour);
}
