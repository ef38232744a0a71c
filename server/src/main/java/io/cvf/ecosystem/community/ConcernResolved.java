package io.cvf.ecosystem.community;

import io.cvf.ecosystem.platform.access.MemberId;
import java.time.Instant;
import java.util.List;

/**
 * A concern stands in the way no longer. Published in that transaction.
 *
 * @param authors of the RFC, those who are members
 * @param overruled by a maintainer, rather than resolved by whoever raised it
 */
public record ConcernResolved(
    ConcernId concern,
    RfcId rfc,
    int number,
    String title,
    MemberId raisedBy,
    List<MemberId> authors,
    boolean overruled,
    String reason,
    MemberId by,
    Instant at) {}
