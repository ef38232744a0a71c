package io.cvf.ecosystem.integrations.catalogue;

import io.cvf.ecosystem.platform.problems.Problem;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** In which order skills are listed; the best is first in all of them. */
enum CatalogueSort {
  RELEVANCE,
  RATING,
  EXECUTIONS,
  DOWNLOADS,
  TRENDING,
  NEWEST;

  /** 422 with those there are. */
  static CatalogueSort of(String text) {
    return Arrays.stream(values())
        .filter(sort -> sort.word().equalsIgnoreCase(text))
        .findFirst()
        .orElseThrow(() ->
            Problem.invalid(
                "/sort",
                Arrays.stream(values())
                    .map(CatalogueSort::word)
                    .collect(Collectors.joining(", ", "sort is one of ", "."))));
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What is compared; the higher comes first. */
  long key(Slots slots, int slot, TextMatch text) {
    return switch (this) {
      case RELEVANCE -> Ranking.score(slots, slot, text);
      case RATING -> slots.ratingMilli[slot];
      case EXECUTIONS -> slots.executions[slot];
      case DOWNLOADS -> slots.downloads[slot];
      case TRENDING -> slots.recent[slot];
      case NEWEST -> slots.publishedAt[slot];
    };
  }
}
