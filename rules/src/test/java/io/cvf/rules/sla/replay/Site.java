package io.cvf.rules.sla.replay;

import io.cvf.rules.sla.Observations.Look;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * One site, as both sides know it.
 *
 * @param slug labels its issues
 * @param theirUptime in hundredths of a percentage point
 * @param theirMinutes down, of each day (UTC) that has any
 * @param looks in no order
 */
record Site(
    String name,
    String slug,
    int theirUptime,
    Map<LocalDate, Integer> theirMinutes,
    List<Look> looks) {}
