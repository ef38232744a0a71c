package io.cvf.ecosystem.governance.rating;

import io.cvf.ecosystem.identity.OrganisationId;
import io.cvf.ecosystem.integrations.SkillId;
import io.cvf.ecosystem.platform.money.LargestRemainder;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A line as it stands on a statement and an invoice.
 *
 * @param invoice null when the month cost the consumer nothing
 * @param partnerBasisPoints it was shared by, with the document; null as long as it was not
 * @param suspense it was executed without an agreement, whatever happened since
 * @param refundedMinor of the gross; what was voided counts as refunded
 */
public record BilledLine(
    long id,
    String statement,
    @Nullable String invoice,
    SkillId skill,
    OrganisationId consumer,
    YearMonth executedIn,
    long executions,
    long failed,
    long quantity,
    BigDecimal price,
    long grossMinor,
    long partnerMinor,
    long platformMinor,
    @Nullable Integer partnerBasisPoints,
    @Nullable String documentSha256,
    boolean suspense,
    @Nullable Instant releasedAt,
    @Nullable Instant voidedAt,
    long refundedMinor) {

  /** What part of an amount was whose. */
  public record Shares(long partnerMinor, long platformMinor) {}

  public long leftMinor() {
    return grossMinor - refundedMinor;
  }

  /** Nobody has a share of it yet. */
  public boolean isUnshared() {
    return suspense && releasedAt == null;
  }

  /** What the partner has of it after what was refunded. */
  public long partnerLeftMinor() {
    return partnerMinor - partnerOf(refundedMinor);
  }

  /**
   * Who gives how much of a further refund, so that refunding all of it, in whatever steps, gives
   * back exactly what each got. All zero as long as nobody has a share.
   */
  public Shares ofRefund(long amount) {
    if (isUnshared()) {
      return new Shares(0, 0);
    }
    var partner = partnerOf(refundedMinor + amount) - partnerOf(refundedMinor);
    return new Shares(partner, amount - partner);
  }

  private long partnerOf(long refunded) {
    return isUnshared() || grossMinor == 0
        ? 0
        : LargestRemainder.split(refunded, partnerMinor, platformMinor).getFirst();
  }
}
