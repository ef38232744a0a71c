package io.cvf.ecosystem.governance.calendar;

import static java.util.Objects.requireNonNull;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Something somebody has to do, or should know of. It has either a day or a moment.
 *
 * @param key names it among all deadlines, and stays the same when it moves
 * @param dueOn the last day, in UTC; for an agreement the first on which it is over
 * @param link a path of the UI
 */
record Deadline(
    Kind kind,
    String key,
    String title,
    @Nullable LocalDate dueOn,
    @Nullable Instant dueAt,
    String link) {

  @Schema(name = "DeadlineKind")
  enum Kind {
    CHECKLIST_ITEM,
    AGREEMENT_END,
    DISPUTE
  }

  static Deadline on(Kind kind, String key, String title, LocalDate day, String link) {
    return new Deadline(kind, key, title, day, null, link);
  }

  static Deadline at(Kind kind, String key, String title, Instant moment, String link) {
    return new Deadline(kind, key, title, null, moment, link);
  }

  /** To sort days and moments together; a day lasts until its end. */
  Instant end() {
    return dueOn == null
        ? requireNonNull(dueAt)
        : dueOn.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
