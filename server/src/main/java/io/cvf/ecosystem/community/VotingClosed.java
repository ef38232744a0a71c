package io.cvf.ecosystem.community;

import java.time.Instant;
import java.util.List;

/**
 * A vote reached its close and the RFC is decided. Published in that transaction.
 *
 * @param failedGates {@code QUORUM}, {@code APPROVAL}; empty when accepted
 */
public record VotingClosed(
    RfcId rfc,
    int number,
    String title,
    int round,
    boolean accepted,
    List<String> failedGates,
    Instant closedAt) {}
