package io.cvf.ecosystem.sdk.community;

import static java.util.Objects.requireNonNullElse;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A member's public profile.
 *
 * @param bio Markdown
 * @param reputationMicros 1,000,000 for a point
 * @param weightMicros of a ballot now, 1,000,000 for a whole vote
 * @param roles {@code MEMBER} and what else was granted
 */
public record Member(
    String username,
    String displayName,
    String bio,
    @Nullable String website,
    CertificationLevel certificationLevel,
    long reputationMicros,
    long weightMicros,
    int rfcCount,
    int commentCount,
    Instant joinedAt,
    List<String> roles) {

  public Member {
    roles = List.copyOf(requireNonNullElse(roles, List.of()));
  }

  public BigDecimal reputation() {
    return BigDecimal.valueOf(reputationMicros, 6);
  }

  public BigDecimal weight() {
    return BigDecimal.valueOf(weightMicros, 6);
  }
}
