package io.cvf.ecosystem.integrations.requirements;

import io.cvf.ecosystem.integrations.PartnerCategory;
import org.jspecify.annotations.Nullable;

/**
 * One difference between a requirement set and the one before it.
 *
 * @param category null for what concerns every partner
 * @param criterion its id; null when no single criterion is meant
 * @param text a sentence for the partners it concerns
 */
public record Change(
    @Nullable PartnerCategory category, Kind kind, @Nullable String criterion, String text) {

  /** What differs. */
  public enum Kind {
    /** The score from which it is passed. */
    PASS,
    ADDED,
    REMOVED,
    /** A criterion has another weight, text or proof. */
    CHANGED,
    /** Whether a failed check stops a publication. */
    CHECK
  }

  /** Whether partners of the category have to know. */
  public boolean concerns(PartnerCategory other) {
    return category == null || category == other;
  }
}
