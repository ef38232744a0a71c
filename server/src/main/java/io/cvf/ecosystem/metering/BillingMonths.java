package io.cvf.ecosystem.metering;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;

/** The months executions are counted and billed in. */
public interface BillingMonths {

  /** How far a month is. */
  enum State {
    /** Until its last moment (UTC). */
    OPEN,
    /** Its executions may still come in. */
    GRACE,
    /** Nothing more is counted in it; it is being summed up. */
    CLOSING,
    /** For good. */
    SEALED
  }

  /**
   * What was sealed.
   *
   * @param root of the Merkle tree over everything counted, in lower-case hexadecimal digits
   * @param executions how many that is
   */
  record Seal(YearMonth month, String root, long executions, Instant sealedAt) {}

  State state(YearMonth month);

  /** Empty while the month is not sealed. */
  Optional<Seal> seal(YearMonth month);
}
