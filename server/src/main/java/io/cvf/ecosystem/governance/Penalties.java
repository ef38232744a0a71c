package io.cvf.ecosystem.governance;

import io.cvf.ecosystem.integrations.PartnerId;
import java.time.YearMonth;

/** Takes from a partner's share what it did not earn. Called in the caller's transaction. */
public interface Penalties {

  /**
   * To the statement of the month, or to the next one when that month is settled already. It is
   * rounded to the nearest minor unit, half a unit up; without a share of that month it is nothing.
   *
   * @param basisPoints of the partner's share of that month; 1 to 10,000
   * @param reason a sentence for the statement
   * @param reference what it is for, unique over all penalties; a second one changes nothing
   */
  void add(PartnerId partner, YearMonth month, int basisPoints, String reason, String reference);

  /**
   * Takes one back: what was booked is booked in the opposite way and stands on the next statement,
   * what still waits for its month is dropped. Twice is once.
   *
   * @param reason a sentence for the statement
   * @return false when there is none of that reference, or it was taken back before
   */
  boolean waive(String reference, String reason);
}
