package io.cvf.ecosystem.insights.scorecard;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the ecosystem is assessed by.
 *
 * @param score the latest; null before the first
 */
record Criterion(UUID id, String slug, Terms terms, long version, @Nullable Score score) {

  /**
   * What administrators edit.
   *
   * @param weight beside the weights of the others, 1 to 1,000
   * @param retired counts no more; its scores are kept
   */
  record Terms(String name, String description, int weight, boolean retired) {}

  /** Whether it is part of the mean. */
  boolean counts() {
    return !terms.retired() && score != null;
  }
}
