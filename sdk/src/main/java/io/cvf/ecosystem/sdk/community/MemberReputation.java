package io.cvf.ecosystem.sdk.community;

import static java.util.Objects.requireNonNullElse;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a member's points come from.
 *
 * @param reputationMicros 1,000,000 for a point
 * @param weightMicros of a ballot now, 1,000,000 for a whole vote
 * @param aboveFloor whether the points are enough to weigh anything
 * @param parts what each kind of entry adds up to
 * @param entries the latest of the ledger
 */
public record MemberReputation(
    long reputationMicros,
    long weightMicros,
    boolean aboveFloor,
    boolean foundingElector,
    CertificationLevel certificationLevel,
    List<Part> parts,
    Entries entries) {

  public MemberReputation {
    parts = List.copyOf(requireNonNullElse(parts, List.of()));
  }

  public BigDecimal reputation() {
    return BigDecimal.valueOf(reputationMicros, 6);
  }

  public BigDecimal weight() {
    return BigDecimal.valueOf(weightMicros, 6);
  }

  /**
   * @param kind such as {@code RFC_ACCEPTED}
   * @param points as they were earned
   * @param micros what is left of them
   */
  public record Part(String kind, int points, long micros) {}

  /**
   * @param nextCursor null when there are no older ones
   */
  public record Entries(List<Entry> items, @Nullable String nextCursor) {

    public Entries {
      items = List.copyOf(requireNonNullElse(items, List.of()));
    }
  }

  /**
   * @param giver null when it did not come from a member
   * @param points after the limits
   * @param micros what is left of them
   */
  public record Entry(
      UUID id,
      String kind,
      int points,
      long micros,
      @Nullable String giver,
      @Nullable String note,
      @Nullable Subject subject,
      Instant occurredAt) {}

  public record Subject(String title, String link) {}
}
