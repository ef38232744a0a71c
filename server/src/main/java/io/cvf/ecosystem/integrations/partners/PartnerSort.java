package io.cvf.ecosystem.integrations.partners;

import io.cvf.ecosystem.platform.problems.Problem;
import io.cvf.ecosystem.platform.web.Cursor;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;

/** The orders of a list of partners; each ends with the id, so that no two are equal. */
enum PartnerSort {
  NAME("lower(name)", "asc", ">"),
  NEWEST("joined_at", "desc", "<"),
  /** Those without a score come last. */
  SCORE("coalesce(certification_score, -1)", "desc", "<");

  private final String key;
  private final String order;
  private final String after;

  PartnerSort(String key, String order, String after) {
    this.key = key;
    this.order = order;
    this.after = after;
  }

  static PartnerSort named(String name) {
    return Arrays.stream(values())
        .filter(sort -> sort.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst()
        .orElseThrow(() -> Problem.invalid("/sort", "sort is one of name, newest and score."));
  }

  String order() {
    return "%s %s, id %s".formatted(key, order, order);
  }

  String after() {
    return "(%s, id) %s (:afterKey, :afterId)".formatted(key, after);
  }

  Object after(Cursor cursor) {
    return switch (this) {
      case NAME -> cursor.text(0);
      case NEWEST -> java.sql.Timestamp.from(cursor.instant(0));
      case SCORE -> BigDecimal.valueOf(cursor.number(0), 2);
    };
  }

  Cursor cursor(Partner last, String sortName) {
    var score = last.score();
    return switch (this) {
      case NAME -> Cursor.of(sortName, last.id());
      case NEWEST -> Cursor.of(last.joinedAt(), last.id());
      case SCORE ->
          Cursor.of(score == null ? -100L : score.movePointRight(2).longValueExact(), last.id());
    };
  }
}
