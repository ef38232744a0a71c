package io.cvf.ecosystem.governance;

import java.time.YearMonth;
import java.util.Optional;

/** How many partners keep what they promised. */
public interface SlaCompliance {

  /**
   * How many partners kept their promises in a month.
   *
   * @param withData those of whom anything was measured
   */
  record Count(YearMonth month, int partners, int withData, int compliant) {}

  /** Of the last month that is sealed for everybody. */
  Optional<Count> latest();
}
