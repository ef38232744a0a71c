package io.cvf.ecosystem.governance;

import java.time.YearMonth;

/** Whoever closes months for good says so here; nothing is agreed on for them afterwards. */
public interface SealedMonths {

  boolean isSealed(YearMonth month);
}
