package io.cvf.ecosystem.integrations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The marketplace in a few figures, from counters that are kept anyway. */
public interface MarketTotals {

  /**
   * How it stands.
   *
   * @param certifiedPartners those whose certification is valid now
   * @param listedSkills those the catalogue shows
   * @param executions of others' skills in the 30 whole days (UTC) before the day, failed ones
   *     included; null while none was ever counted
   * @param rating the mean of all reviews, each with the weight the marketplace gives it, in
   *     hundredths and rounded down; null while no review has any weight
   * @param reviews how many are shown
   */
  record Standing(
      int certifiedPartners,
      int listedSkills,
      @Nullable Long executions,
      @Nullable Integer rating,
      int reviews) {}

  /**
   * @param day whose executions are not counted yet
   */
  Standing on(LocalDate day);

  /** When partners were certified for the first time, each once, the first ones in order. */
  List<Instant> firstCertifications(int most);
}
