package io.cvf.ecosystem.community.engagement;

import java.time.LocalDate;

/**
 * A day that has ended, or several up to that day.
 *
 * @param activeMembers from the first of its month to its end
 * @param comments new in it, as are RFCs and ballots
 */
record Day(
    LocalDate day,
    int members,
    int activeMembers,
    int comments,
    int rfcsOpened,
    int ballots,
    int scoreHundredths) {}
