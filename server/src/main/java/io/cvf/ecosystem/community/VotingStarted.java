package io.cvf.ecosystem.community;

import io.cvf.ecosystem.platform.access.MemberId;
import java.time.Instant;

/**
 * An RFC was put to the vote: its text and every weight are frozen. Published in that transaction.
 *
 * @param round 1 for its first vote, more after a vote was voided or the RFC reopened
 */
public record VotingStarted(
    RfcId rfc,
    int number,
    String title,
    int round,
    MemberId startedBy,
    Instant startedAt,
    Instant closesAt) {}
