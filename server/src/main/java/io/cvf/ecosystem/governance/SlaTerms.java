package io.cvf.ecosystem.governance;

import java.time.ZoneId;

/**
 * What a partner promises to keep.
 *
 * @param firstResponseMinutes from the opening of an incident to its acknowledgement, in support
 *     hours, on average
 * @param uptimeBasisPoints 9,900 is 99 %
 * @param escalationContact who is called when a critical incident stays unanswered
 * @param zone of the partner's business hours
 */
public record SlaTerms(
    int firstResponseMinutes,
    int uptimeBasisPoints,
    SupportHours supportHours,
    String escalationContact,
    ZoneId zone,
    MissingData missingData) {}
