package io.cvf.ecosystem.integrations;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedSet;

/** What an execution of a skill costs on which day (UTC). */
public interface SkillPrices {

  /**
   * For each skill the days from which on a price is in force, in the currency of the installation,
   * with at most 10 decimals. The first one was in force on {@code from} already, if any was; a day
   * before all of them is free. Both days are included. Skills without a price are left out.
   */
  Map<SkillId, NavigableMap<LocalDate, BigDecimal>> inForce(
      Collection<SkillId> skills, LocalDate from, LocalDate to);

  /** The days, both included, on which any price changed. */
  SortedSet<LocalDate> changes(LocalDate from, LocalDate to);
}
