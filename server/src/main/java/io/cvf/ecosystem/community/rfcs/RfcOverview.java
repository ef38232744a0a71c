package io.cvf.ecosystem.community.rfcs;

import java.util.List;
import java.util.Map;

/**
 * What is going on, for the first page people see.
 *
 * @param counts public RFCs by status; a status without any is absent
 */
record RfcOverview(
    Map<RfcStatus, Integer> counts,
    List<RfcSummary> voting,
    List<RfcSummary> open,
    List<RfcSummary> closingSoon,
    List<RfcSummary> decided,
    List<RfcSummary> recentlyDiscussed) {}
