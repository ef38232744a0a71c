package io.cvf.ecosystem.sdk.governance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An incident as lists show it.
 *
 * @param dueAt when it has to be acknowledged; null when it has been, or when nothing was promised
 * @param counts whether it counts in the report
 * @param origin {@code MONITOR}, {@code STAFF}, {@code CONSUMER} or {@code PARTNER}
 */
public record IncidentSummary(
    String id,
    Partner partner,
    String title,
    Severity severity,
    IncidentState state,
    String origin,
    boolean counts,
    Instant openedAt,
    @Nullable Instant dueAt,
    @Nullable Instant acknowledgedAt,
    @Nullable Instant resolvedAt) {

  public record Partner(String slug, String name) {}
}
