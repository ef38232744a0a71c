package io.cvf.ecosystem.governance.incidents;

import io.cvf.ecosystem.platform.access.MemberId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of an incident's timeline.
 *
 * @param by null when the platform did it by rule
 * @param severity what it was set to, where that is what happened
 * @param isPublic whether everybody may read its text
 */
record IncidentEvent(
    Instant at,
    What what,
    @Nullable MemberId by,
    @Nullable String text,
    @Nullable Severity severity,
    boolean isPublic) {

  /** What happened. */
  enum What {
    OPENED,
    ACKNOWLEDGED,
    UPDATED,
    SEVERITY_CHANGED,
    PAUSED,
    RESUMED,
    ESCALATED,
    MONITOR_DOWN,
    MONITOR_UP,
    RESOLVED,
    REOPENED,
    POST_MORTEM
  }

  /** What anybody who may know of the incident reads of it, whoever wrote it. */
  boolean isForAll() {
    return isPublic || what != What.UPDATED;
  }
}
