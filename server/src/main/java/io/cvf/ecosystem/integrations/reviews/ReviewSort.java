package io.cvf.ecosystem.integrations.reviews;

import io.cvf.ecosystem.platform.problems.Problem;
import io.cvf.ecosystem.platform.web.Cursor;
import java.util.Arrays;
import java.util.Locale;

/** The orders of a skill's reviews; each ends with the id, so that no two are equal. */
enum ReviewSort {
  HELPFUL("helpful_rank", "desc", "<"),
  NEWEST("created_at", "desc", "<"),
  HIGHEST("tenths", "desc", "<"),
  LOWEST("tenths", "asc", ">");

  private final String key;
  private final String order;
  private final String after;

  ReviewSort(String key, String order, String after) {
    this.key = key;
    this.order = order;
    this.after = after;
  }

  static ReviewSort named(String name) {
    return Arrays.stream(values())
        .filter(sort -> sort.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst()
        .orElseThrow(
            () -> Problem.invalid("/sort", "sort is one of helpful, newest, highest and lowest."));
  }

  String order() {
    return "%s %s, id %s".formatted(key, order, order);
  }

  String after() {
    return "(%s, id) %s (:afterKey, :afterId)".formatted(key, after);
  }

  Object after(Cursor cursor) {
    return this == NEWEST ? java.sql.Timestamp.from(cursor.instant(0)) : cursor.number(0);
  }

  Cursor cursor(Review last) {
    Object value =
        switch (this) {
          case HELPFUL -> last.rank();
          case NEWEST -> last.createdAt();
          case HIGHEST, LOWEST -> last.rating().tenths();
        };
    return Cursor.of(value, last.id());
  }
}
