package io.cvf.ecosystem.governance.disputes;

import io.cvf.ecosystem.platform.access.MemberId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a party would end the dispute.
 *
 * @param side that offers it
 * @param acceptedBy of the other side; null as long as it is an offer
 */
record SettlementOffer(
    String text,
    Side side,
    Instant offeredAt,
    MemberId offeredBy,
    @Nullable Instant acceptedAt,
    @Nullable MemberId acceptedBy) {}
