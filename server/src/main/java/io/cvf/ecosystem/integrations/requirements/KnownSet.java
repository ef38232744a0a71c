package io.cvf.ecosystem.integrations.requirements;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A requirement set as it is kept.
 *
 * @param change what it says itself
 * @param source null for the one the product ships with
 */
record KnownSet(
    int number,
    String title,
    LocalDate effectiveOn,
    RequirementChange change,
    @Nullable Source source) {

  /** The RFC that carried it. */
  record Source(UUID rfc, int number, String title, Instant acceptedAt) {}
}
