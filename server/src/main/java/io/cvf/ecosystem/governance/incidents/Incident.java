package io.cvf.ecosystem.governance.incidents;

import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.platform.access.MemberId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that went wrong at a partner.
 *
 * @param id what people call it: {@code INC-2026-001}
 * @param monitor what it is about; null when no monitor watches it
 * @param openedBy null for a monitor
 * @param reportedAt later than its opening when staff back-dated it
 * @param responseSeverity the least severity whose response counted when it was opened
 * @param targetSeconds of the agreement in force when it was opened; null without one
 * @param dueAt null without a target, and while the clock is paused
 * @param escalations how often others were told that nobody answers; at most 2
 * @param upSince since when its monitor is up again; null when it is not
 */
record Incident(
    String id,
    PartnerId partner,
    @Nullable UUID monitor,
    @Nullable String monitorName,
    Severity severity,
    String title,
    String description,
    Origin origin,
    Instant openedAt,
    @Nullable MemberId openedBy,
    Instant reportedAt,
    Severity responseSeverity,
    boolean counts,
    @Nullable Long targetSeconds,
    @Nullable Instant dueAt,
    int escalations,
    @Nullable Instant acknowledgedAt,
    @Nullable MemberId acknowledgedBy,
    @Nullable Instant resolvedAt,
    @Nullable MemberId resolvedBy,
    @Nullable Instant upSince,
    @Nullable String postMortem,
    long version) {

  /** Who said so. */
  enum Origin {
    MONITOR,
    STAFF,
    CONSUMER,
    /** Does not count for the response: nobody hurries because of themselves. */
    PARTNER
  }

  IncidentState state() {
    if (resolvedAt != null) {
      return IncidentState.RESOLVED;
    }
    return acknowledgedAt == null ? IncidentState.OPEN : IncidentState.ACKNOWLEDGED;
  }

  boolean isOpen() {
    return state() == IncidentState.OPEN;
  }

  boolean isResolved() {
    return state() == IncidentState.RESOLVED;
  }

  /** When its response clock stopped for good; null while it does not. */
  @Nullable Instant answeredAt() {
    return acknowledgedAt == null ? resolvedAt : acknowledgedAt;
  }

  boolean countsAt(Severity other) {
    return origin != Origin.PARTNER && other.isAtLeast(responseSeverity);
  }

  /** How the audit log names it. */
  String subject() {
    return "incident:" + id;
  }

  String link() {
    return "/incidents/" + id;
  }
}
