package io.cvf.ecosystem.governance;

import io.cvf.ecosystem.integrations.PartnerId;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** Whoever writes statements says which of them are not to be paid yet. */
public interface DueStatements {

  /**
   * What of the partners' payable balances is not to be paid by the day, in minor units: what a
   * statement that is due later has put there and no dispute holds, and what no statement names
   * yet. What takes something away counts at once and is no part of it. Partners without any are
   * left out.
   */
  Map<PartnerId, Long> notYetDueMinor(LocalDate day);

  /** When the next statement is due after the day. */
  Optional<LocalDate> nextDueOn(LocalDate day);
}
