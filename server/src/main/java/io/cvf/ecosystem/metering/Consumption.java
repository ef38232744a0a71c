package io.cvf.ecosystem.metering;

import io.cvf.ecosystem.identity.OrganisationId;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;

/** What organisations executed of others' skills, while the month still runs. */
public interface Consumption {

  /**
   * Days counted in the month so far, in no promised order; a publisher's own executions are left
   * out. One query; meant for some hundred consumers at once.
   */
  List<UsageTotals.Day> of(Collection<OrganisationId> consumers, YearMonth countedIn);
}
