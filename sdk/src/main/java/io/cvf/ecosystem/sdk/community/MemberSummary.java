package io.cvf.ecosystem.sdk.community;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A member as lists show them.
 *
 * @param reputationMicros 1,000,000 for a point
 */
public record MemberSummary(
    String username,
    String displayName,
    CertificationLevel certificationLevel,
    long reputationMicros,
    Instant joinedAt) {

  public BigDecimal reputation() {
    return BigDecimal.valueOf(reputationMicros, 6);
  }
}
