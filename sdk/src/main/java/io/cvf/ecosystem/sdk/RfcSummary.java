package io.cvf.ecosystem.sdk;

import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An RFC as lists show it.
 *
 * @param openedAt null for a draft
 * @param decidedElsewhere imported as accepted: no votes, no points
 */
public record RfcSummary(
    int number,
    String slug,
    String title,
    RfcTrack track,
    RfcStatus status,
    List<String> labels,
    List<Author> authors,
    Instant createdAt,
    @Nullable Instant openedAt,
    @Nullable Instant commentPeriodEndsAt,
    @Nullable Instant decidedAt,
    Instant updatedAt,
    int commentCount,
    @Nullable String excerpt,
    boolean decidedElsewhere) {

  public RfcSummary {
    labels = List.copyOf(requireNonNullElse(labels, List.of()));
    authors = List.copyOf(requireNonNullElse(authors, List.of()));
  }

  /**
   * @param username null when an imported RFC names someone who is not a member
   */
  public record Author(@Nullable String username, String name) {}
}
