package io.cvf.ecosystem.governance.agreements;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Agreements count days in UTC. */
final class Days {

  private Days() {}

  static LocalDate of(Instant moment) {
    return LocalDate.ofInstant(moment, ZoneOffset.UTC);
  }

  static Instant start(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
