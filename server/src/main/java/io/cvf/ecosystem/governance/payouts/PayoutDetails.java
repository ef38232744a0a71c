package io.cvf.ecosystem.governance.payouts;

import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.platform.access.MemberId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a partner wants to be paid, as somebody entered it at some time.
 *
 * @param version goes on over all details a partner ever had
 * @param pausedUntil nothing is paid to them before; null for a partner's first
 * @param verdict null while nobody has looked at it
 * @param replacedAt null for those that count now
 */
record PayoutDetails(
    UUID id,
    PartnerId partner,
    long version,
    BankAccount account,
    MemberId enteredBy,
    Instant enteredAt,
    @Nullable Instant pausedUntil,
    @Nullable Verdict verdict,
    @Nullable Instant replacedAt) {

  /**
   * What became of the check.
   *
   * @param by null for the platform, after the bank gave a payout back
   */
  record Verdict(boolean verified, @Nullable MemberId by, Instant at, @Nullable String note) {}

  enum State {
    MISSING,
    UNVERIFIED,
    REJECTED,
    VERIFIED
  }

  /** Who entered it and who judged it. */
  Stream<MemberId> people() {
    return Stream.concat(
        Stream.of(enteredBy), Optional.ofNullable(verdict).map(Verdict::by).stream());
  }

  State state() {
    if (verdict == null) {
      return State.UNVERIFIED;
    }
    return verdict.verified() ? State.VERIFIED : State.REJECTED;
  }

  boolean isPaused(Instant now) {
    return pausedUntil != null && now.isBefore(pausedUntil);
  }
}
