package io.cvf.ecosystem.community;

import io.cvf.ecosystem.platform.access.MemberId;
import java.time.Instant;
import java.util.List;

/**
 * Someone raised a concern, which keeps an RFC from its vote. Published in that transaction.
 *
 * @param authors of the RFC, those who are members
 */
public record ConcernRaised(
    ConcernId concern,
    RfcId rfc,
    int number,
    String title,
    MemberId raisedBy,
    List<MemberId> authors,
    Instant raisedAt) {}
