package io.cvf.ecosystem.metering.ingest;

import java.time.LocalDate;

/**
 * An execution and where it is counted.
 *
 * @param day of the execution, in UTC
 * @param in first day of the billing month it is counted in
 */
record Counted(Execution execution, LocalDate day, LocalDate in) {

  boolean isLate() {
    return day.isBefore(in);
  }
}
