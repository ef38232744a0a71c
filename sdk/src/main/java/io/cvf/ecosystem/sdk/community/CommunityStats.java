package io.cvf.ecosystem.sdk.community;

import static java.util.Objects.requireNonNullElse;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the community is doing.
 *
 * @param activeMembersThisMonth who wrote, voted or rated since the first of the month, UTC
 * @param retentionBasisPoints of those active last month who are active this month, 10,000 for all;
 *     null before there was a last month
 * @param medianMinutesToFirstReply null without a reply
 * @param medianTurnoutBasisPoints of votes closed in 90 days; null without one
 * @param engagementScore 0 to 100, the sum of the parts' points
 */
public record CommunityStats(
    int totalMembers,
    int activeMembersThisMonth,
    long totalContributions,
    long averageReputationMicros,
    @Nullable Integer retentionBasisPoints,
    @Nullable Long medianMinutesToFirstReply,
    @Nullable Integer medianTurnoutBasisPoints,
    BigDecimal engagementScore,
    List<Part> parts,
    Instant asOf) {

  public CommunityStats {
    parts = List.copyOf(requireNonNullElse(parts, List.of()));
  }

  public BigDecimal averageReputation() {
    return BigDecimal.valueOf(averageReputationMicros, 6);
  }

  /**
   * @param name {@code ACTIVE}, {@code TURNOUT}, {@code RETENTION} or {@code REPLY}
   * @param max the most points it can bring
   */
  public record Part(String name, BigDecimal points, int max) {}
}
