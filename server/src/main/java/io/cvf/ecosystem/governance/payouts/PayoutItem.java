package io.cvf.ecosystem.governance.payouts;

import io.cvf.ecosystem.integrations.PartnerId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one partner is paid in a run.
 *
 * @param slug as the books name the partner
 * @param minor in minor units, positive
 * @param lastMinor what the run before paid; null when nothing
 * @param details which payout details {@code account} is of
 * @param endToEndId names it in the bank's statements, here and at the partner's
 * @param isFinal paid although it is below the minimum, or the partner has ended
 * @param reason why it was dropped or came back
 */
record PayoutItem(
    String run,
    int position,
    PartnerId partner,
    String slug,
    String name,
    long minor,
    @Nullable Long lastMinor,
    UUID details,
    BankAccount account,
    String endToEndId,
    boolean isFinal,
    State state,
    @Nullable String reason) {

  enum State {
    PENDING,
    /** It could not be paid any more when the run was released. */
    DROPPED,
    PAID,
    /** The bank gave it back. */
    RETURNED
  }
}
