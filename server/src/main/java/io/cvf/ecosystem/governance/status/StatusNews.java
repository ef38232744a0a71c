package io.cvf.ecosystem.governance.status;

import io.cvf.ecosystem.integrations.PartnerId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing the public is told.
 *
 * @param key names what happened, so that it is told once
 * @param title one line, beginning with the partner's name
 * @param incident of incidents only
 * @param maintenance of maintenance only, as are {@code beginsAt} and {@code endsAt}
 */
record StatusNews(
    String key,
    PartnerId partner,
    Kind kind,
    String title,
    @Nullable String text,
    @Nullable String incident,
    @Nullable UUID maintenance,
    @Nullable Instant beginsAt,
    @Nullable Instant endsAt,
    Instant at) {

  /** What it is about. */
  enum Kind {
    OPENED,
    UPDATED,
    RESOLVED,
    PLANNED,
    CANCELLED
  }
}
