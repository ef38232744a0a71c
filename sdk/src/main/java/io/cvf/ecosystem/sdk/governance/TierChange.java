package io.cvf.ecosystem.sdk.governance;

import java.time.LocalDate;

/**
 * Another tier from a day on; both sides sign it.
 *
 * @param effectiveOn never in a month that was sealed
 * @param reason both sides read it
 */
public record TierChange(SupportTier tier, LocalDate effectiveOn, String reason) {}
