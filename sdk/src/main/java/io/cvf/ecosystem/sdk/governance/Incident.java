package io.cvf.ecosystem.sdk.governance;

import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An incident with what happened since.
 *
 * @param description Markdown
 * @param origin {@code MONITOR}, {@code STAFF}, {@code CONSUMER} or {@code PARTNER}
 */
public record Incident(
    String id,
    IncidentSummary.Partner partner,
    String title,
    String description,
    Severity severity,
    IncidentState state,
    String origin,
    Response response,
    Instant openedAt,
    @Nullable Instant acknowledgedAt,
    @Nullable Instant resolvedAt,
    @Nullable String postMortem,
    List<Event> timeline) {

  public Incident {
    timeline = List.copyOf(requireNonNullElse(timeline, List.of()));
  }

  /**
   * @param usedSeconds in support hours
   */
  public record Response(
      boolean counts,
      @Nullable Instant dueAt,
      @Nullable Long targetSeconds,
      @Nullable Long usedSeconds) {}

  /**
   * @param what such as {@code ACKNOWLEDGED}
   * @param by null when the platform did it by itself
   */
  public record Event(Instant at, String what, @Nullable By by, @Nullable String text) {}

  public record By(String username) {}
}
