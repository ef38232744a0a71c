package io.cvf.ecosystem.governance;

import io.cvf.ecosystem.integrations.PartnerId;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** Whoever writes statements says which of them are not to be paid yet. */
public interface DueStatements {

  /**
   * What of the partners' payable balances rests on statements that are due after the day, in minor
   * units. Of each such statement it is what it has put there and a dispute does not hold; one that
   * takes something away counts at once and is no part of it. Partners without any are left out.
   */
  Map<PartnerId, Long> notYetDueMinor(LocalDate day);

  /** When the next statement is due after the day. */
  Optional<LocalDate> nextDueOn(LocalDate day);
}
