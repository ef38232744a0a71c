package io.cvf.ecosystem.governance.incidents;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.cvf.ecosystem.platform.access.People.Person;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An incident as those concerned see it. */
@Schema(name = "Incident")
record IncidentView(
    String id,
    NamedPartner partner,
    @Nullable NamedMonitor monitor,
    Severity severity,
    IncidentState state,
    String title,
    String description,
    Incident.Origin origin,
    @Schema(description = "Absent when a monitor did.") @Nullable Person openedBy,
    Instant openedAt,
    @Schema(description = "When it was entered; later than openedAt when staff back-dated it.")
        Instant reportedAt,
    @Nullable Instant acknowledgedAt,
    @Nullable Person acknowledgedBy,
    @Nullable Instant resolvedAt,
    @Schema(description = "Absent when its monitor was up for long enough.")
        @Nullable Person resolvedBy,
    ResponseTime response,
    @Nullable String postMortem,
    @Schema(description = "What the caller may read of it, in the order it happened.")
        List<Event> timeline,
    long version,
    @Schema(description = "What the caller may do now.") Set<IncidentAction> actions) {

  @Schema(name = "IncidentPartner")
  record NamedPartner(String slug, String name) {}

  @Schema(name = "IncidentMonitor")
  record NamedMonitor(UUID id, @Nullable String name) {}

  /** How the response clock stands. */
  @Schema(name = "IncidentResponse")
  record ResponseTime(
      @Schema(description = "Whether it counts for the average response.") boolean counts,
      @Schema(description = "As agreed; absent where no agreement was in force.")
          @Nullable Long targetSeconds,
      @Schema(description = "Of the promised hours, pauses left out; absent without a target.")
          @Nullable Long usedSeconds,
      @Schema(description = "Absent while the clock is paused, and without a target.")
          @Nullable Instant dueAt,
      @Schema(description = "Whether an answer is waited for and the clock is not paused.")
          boolean running,
      boolean paused) {}

  @Schema(name = "IncidentTimelineEntry")
  record Event(
      Instant at,
      IncidentEvent.What what,
      @Schema(description = "Absent for the platform.") @Nullable Person by,
      @Nullable String text,
      @Schema(description = "What it was set to.") @Nullable Severity severity,
      @JsonProperty("public") @Schema(description = "Whether everybody may read its text.")
          boolean isPublic) {}

  /** An incident in a list. */
  @Schema(name = "IncidentSummary")
  record Summary(
      String id,
      NamedPartner partner,
      @Nullable NamedMonitor monitor,
      Severity severity,
      IncidentState state,
      String title,
      Incident.Origin origin,
      Instant openedAt,
      @Nullable Instant acknowledgedAt,
      @Nullable Instant resolvedAt,
      boolean counts,
      @Nullable Instant dueAt) {}
}
