package io.cvf.rules.reputation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a member's ledger. Entries are never changed: whatever corrects one is an entry
 * itself.
 *
 * @param number 1 for the member's first entry, without gaps
 * @param nominal the points the deed is worth
 * @param points those the member got, or, of a correction, lost
 * @param earnedOn the day in UTC from which they fade; of a correction that of what it corrects
 * @param giver of points from a peer, and of what corrects them
 * @param limits that held, for points from a peer
 * @param corrects the entry it corrects
 * @param expiresOn of a certification: the first day it no longer counts
 */
public record LedgerEntry(
    UUID id,
    int number,
    EntryKind kind,
    int nominal,
    int points,
    Cut cut,
    LocalDate earnedOn,
    Instant occurredAt,
    @Nullable UUID giver,
    @Nullable PeerLimits limits,
    @Nullable UUID corrects,
    @Nullable LocalDate expiresOn) {}
