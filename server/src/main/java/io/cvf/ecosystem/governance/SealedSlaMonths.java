package io.cvf.ecosystem.governance;

import io.cvf.ecosystem.integrations.PartnerId;
import java.time.YearMonth;

/** Which months (UTC) of a partner are reported for good: nothing is entered into them any more. */
public interface SealedSlaMonths {

  boolean isSealed(PartnerId partner, YearMonth month);
}
