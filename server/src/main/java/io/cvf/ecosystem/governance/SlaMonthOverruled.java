package io.cvf.ecosystem.governance;

import io.cvf.ecosystem.integrations.PartnerId;
import java.time.Instant;
import java.time.YearMonth;

/**
 * A mediator decided for good that nothing may follow from a sealed month: the penalty is taken
 * back already. The sealed report stays as it is.
 *
 * @param caseId of the dispute
 */
public record SlaMonthOverruled(PartnerId partner, YearMonth month, String caseId, Instant at) {}
