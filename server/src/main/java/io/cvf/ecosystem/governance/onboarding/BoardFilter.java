package io.cvf.ecosystem.governance.onboarding;

import io.cvf.ecosystem.integrations.AgreementTier;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which cards a board shows.
 *
 * @param tier null for all
 * @param stuckOnly leaves out those that get on
 * @param stuckBefore whoever entered its stage before is stuck
 * @param activeSince of the active ones only those that became so since
 */
record BoardFilter(
    @Nullable AgreementTier tier, boolean stuckOnly, Instant stuckBefore, Instant activeSince) {

  private static final Duration SHOWN_ACTIVE = Duration.ofDays(30);

  static BoardFilter of(
      @Nullable AgreementTier tier, boolean stuckOnly, Instant stuckBefore, Instant now) {
    return new BoardFilter(tier, stuckOnly, stuckBefore, now.minus(SHOWN_ACTIVE));
  }
}
