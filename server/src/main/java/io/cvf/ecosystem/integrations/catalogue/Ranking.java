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
  long standing(Entry entry) {
    return (long) rating(entry) * RATING
        + (long) downloads(entry) * DOWNLOADS
        + (long) executions(entry) * EXECUTIONS
        + (long) freshness(entry) * FRESHNESS
        + (long) deprecated(entry) * DEPRECATED;
  }

  /** In ten-thousandths of a point. */
  static long score(Entry entry, TextMatch text) {
    return entry.standing
        + (long) text.value(entry.slot) * TEXT
        + (long) text.nameValue(entry) * NAME;
  }

  Rank explain(Entry entry, TextMatch text) {
    return Rank.of(
        List.of(
            Term.of("text", text.value(entry.slot), TEXT),
            Term.of("name", text.nameValue(entry), NAME),
            Term.of("rating", rating(entry), RATING),
            Term.of("downloads", downloads(entry), DOWNLOADS),
            Term.of("executions", executions(entry), EXECUTIONS),
            Term.of("freshness", freshness(entry), FRESHNESS),
            Term.of("deprecated", deprecated(entry), DEPRECATED)));
  }

  private static int rating(Entry entry) {
    return share(entry.ratingMilli / FULL_RATING_MILLI);
  }

  private static int downloads(Entry entry) {
    return share(Math.log10(1.0 + entry.downloads) / FULL_DOWNLOADS);
  }

  private static int executions(Entry entry) {
    return share(Math.log10(1.0 + entry.executions) / FULL_EXECUTIONS);
  }

  private int freshness(Entry entry) {
    var age = Duration.between(Instant.ofEpochMilli(entry.updatedAt), now).toDays();
    return share(Math.pow(0.5, Math.max(0, age) / HALF_LIFE_DAYS));
  }

  private static int deprecated(Entry entry) {
    return entry.deprecated ? ONE : 0;
  }

  private static int share(double value) {
    return (int) Math.round(Math.min(1, value) * ONE);
  }
}
