package io.cvf.ecosystem.community.rfcs;

import io.cvf.ecosystem.platform.problems.Problem;
import io.cvf.ecosystem.platform.web.Cursor;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The orders of a list of RFCs; each ends with the number, so that no two are equal. */
enum RfcSort {
  NEWEST("r.created_at", Direction.DOWN),
  UPDATED("r.updated_at", Direction.DOWN),
  /** The next comment period to end first, then those without one. */
  CLOSING(
      """
      case when r.status = 'OPEN' and r.comment_period_ends_at > :now
        then r.comment_period_ends_at else timestamptz '9999-01-01T00:00:00Z' end
      """,
      Direction.UP),
  /** How well the words fit and how much the title is like them, in millionths. */
  RELEVANCE(
      """
      (1000000 * (ts_rank(r.search, websearch_to_tsquery('pg_catalog.english', :query))
        + word_similarity(:query, r.title)
        + case when r.number = :queryNumber then 10 else 0 end))::bigint
      """,
      Direction.DOWN),
  /** How much the title is like the query, in millionths: for what no word matches. */
  LIKENESS("(1000000 * word_similarity(:query, r.title))::bigint", Direction.DOWN),
  NUMBER("r.number", Direction.DOWN);

  private enum Direction {
    UP("asc", ">"),
    DOWN("desc", "<");

    private final String order;
    private final String after;

    Direction(String order, String after) {
      this.order = order;
      this.after = after;
    }
  }

  private final String key;
  private final Direction direction;

  RfcSort(String key, Direction direction) {
    this.key = key;
    this.direction = direction;
  }

  /** The one named, or what suits: a search by relevance, a plain list by age. */
  static RfcSort named(@Nullable String name, boolean searching) {
    if (name == null || name.isEmpty()) {
      return searching ? RELEVANCE : NEWEST;
    }
    var sort =
        Arrays.stream(values())
            .filter(each -> each != LIKENESS && each.name().toLowerCase(Locale.ROOT).equals(name))
            .findFirst()
            .orElseThrow(() ->
                Problem.invalid(
                    "/sort", "sort is one of newest, updated, closing, relevance and number."));
    return sort == RELEVANCE && !searching ? NEWEST : sort;
  }

  String key() {
    return key;
  }

  String order(String keyColumn, String numberColumn) {
    return "%s %s, %s %s".formatted(keyColumn, direction.order, numberColumn, direction.order);
  }

  String after() {
    return "(%s, r.number) %s (:afterKey, :afterNumber)".formatted(key, direction.after);
  }

  Map<String, Object> after(Cursor cursor) {
    return Map.of(
        "afterKey",
        switch (this) {
          case NEWEST, UPDATED, CLOSING -> java.sql.Timestamp.from(cursor.instant(0));
          case RELEVANCE, LIKENESS, NUMBER -> cursor.number(0);
        },
        "afterNumber",
        cursor.number(1));
  }
}
