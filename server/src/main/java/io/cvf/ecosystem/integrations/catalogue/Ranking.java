package io.cvf.ecosystem.integrations.catalogue;

import io.cvf.ecosystem.integrations.catalogue.Rank.Term;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Relevance: a sum of terms, each a value from 0 to 1 times its weight. Counted in whole
 * ten-thousandths, so that the terms add up to the score to the last digit. The formula stands in
 * docs/guide/marketplace.md.
 *
 * @param now freshness is counted in whole days before it
 */
record Ranking(Instant now) {

  static final int DECIMALS = 4;
  private static final int ONE = 10_000;

  private static final int TEXT = 45;
  private static final int NAME = 20;
  private static final int RATING = 15;
  private static final int DOWNLOADS = 10;
  private static final int EXECUTIONS = 5;
  private static final int FRESHNESS = 5;
  private static final int DEPRECATED = -20;

  private static final double FULL_RATING_MILLI = 5_000;

  /** As powers of ten: with so many the term is full. */
  private static final double FULL_DOWNLOADS = 6;

  private static final double FULL_EXECUTIONS = 7;
  private static final double HALF_LIFE_DAYS = 180;

  /** What a skill has without any query, in ten-thousandths of a point. */
  long standing(Slots slots, int slot) {
    return (long) rating(slots.ratingMilli[slot]) * RATING
        + (long) downloads(slots.downloads[slot]) * DOWNLOADS
        + (long) executions(slots.executions[slot]) * EXECUTIONS
        + (long) freshness(slots.updatedAt[slot]) * FRESHNESS
        + (long) deprecated(slots.deprecated[slot]) * DEPRECATED;
  }

  /** In ten-thousandths of a point. */
  static long score(Slots slots, int slot, TextMatch text) {
    return slots.standing[slot]
        + (long) text.value(slot) * TEXT
        + (long) text.nameValue(slot, slots.wordsInName[slot]) * NAME;
  }

  Rank explain(Slots slots, int slot, TextMatch text) {
    return Rank.of(
        List.of(
            Term.of("text", text.value(slot), TEXT),
            Term.of("name", text.nameValue(slot, slots.wordsInName[slot]), NAME),
            Term.of("rating", rating(slots.ratingMilli[slot]), RATING),
            Term.of("downloads", downloads(slots.downloads[slot]), DOWNLOADS),
            Term.of("executions", executions(slots.executions[slot]), EXECUTIONS),
            Term.of("freshness", freshness(slots.updatedAt[slot]), FRESHNESS),
            Term.of("deprecated", deprecated(slots.deprecated[slot]), DEPRECATED)));
  }

  private static int rating(int milli) {
    return share(milli / FULL_RATING_MILLI);
  }

  private static int downloads(long downloads) {
    return share(Math.log10(1.0 + downloads) / FULL_DOWNLOADS);
  }

  private static int executions(long executions) {
    return share(Math.log10(1.0 + executions) / FULL_EXECUTIONS);
  }

  private int freshness(long updatedAt) {
    var age = Duration.between(Instant.ofEpochMilli(updatedAt), now).toDays();
    return share(Math.pow(0.5, Math.max(0, age) / HALF_LIFE_DAYS));
  }

  private static int deprecated(boolean deprecated) {
    return deprecated ? ONE : 0;
  }

  private static int share(double value) {
    return (int) Math.round(Math.min(1, value) * ONE);
  }
}
