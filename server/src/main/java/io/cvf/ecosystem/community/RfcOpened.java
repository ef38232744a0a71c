package io.cvf.ecosystem.community;

import io.cvf.ecosystem.platform.access.MemberId;
import java.time.Instant;
import java.util.List;

/**
 * An RFC became public and can be discussed; also told when a stagnant or rejected one is reopened.
 *
 * @param authors those of its authors who are members
 * @param openedBy who published or reopened it
 * @param commentPeriodEndsAt the vote cannot start before
 */
public record RfcOpened(
    RfcId rfc,
    int number,
    String title,
    List<MemberId> authors,
    MemberId openedBy,
    Instant openedAt,
    Instant commentPeriodEndsAt) {}
