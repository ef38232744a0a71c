package io.cvf.ecosystem.governance.sla;

import io.cvf.ecosystem.governance.MissingData;
import io.cvf.ecosystem.governance.SupportHours;
import io.cvf.ecosystem.governance.incidents.Severity;
import io.cvf.ecosystem.governance.monitors.MonitorKind;
import io.cvf.ecosystem.governance.monitors.ServiceHours;
import io.cvf.ecosystem.integrations.AgreementTier;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether a partner kept its promises in a period, with everything it is computed from.
 *
 * @param slaCompliant absent without data
 */
@Schema(name = "SlaReport")
public record SlaReport(
    Partner partner,
    Instant from,
    @Schema(description = "The first moment after it.") Instant until,
    @Schema(description = "Up to when things are known here.") Instant asOf,
    @Schema(description = "In the order of time; several where the agreement was changed.")
        List<Promise> terms,
    @Schema(description = "Absent without data.") @Nullable Boolean slaCompliant,
    @Schema(description = "What made it so.") List<Why> reasons,
    @Schema(description = "Of 1,000,000, rounded down; absent without data.", example = "999900")
        @Nullable Integer uptimePartsPerMillion,
    @Schema(description = "How much of the time to be measured was; absent without any.")
        @Nullable Integer coveragePartsPerMillion,
    @Schema(description = "On average over the period, rounded; absent without an agreement.")
        @Nullable Integer uptimeTargetPartsPerMillion,
    Seconds seconds,
    Response response,
    @Schema(description = "Absent where nothing was, or is to be, measured.")
        @Nullable Budget budget,
    @Schema(description = "The arithmetic, line by line.") List<Line> lines,
    List<Day> days,
    List<Monitor> monitors,
    @Schema(description = "At most 1,000, the latest ones, in the order of time.")
        List<Outage> outages,
    @Schema(description = "All there are, also those left out of outages.") int outagesTotal,
    List<Incident> incidents,
    List<Maintenance> maintenance,
    List<Stretch> platformOutages,
    @Schema(description = "How quick the answers to probes were; absent without a probe.")
        @Nullable Percentiles responseTimes) {

  @Schema(name = "SlaPartner")
  public record Partner(UUID id, String slug, String name) {}

  @Schema(name = "SlaPromise")
  public record Promise(
      Instant from,
      Instant until,
      AgreementTier tier,
      int uptimeTargetBasisPoints,
      int firstResponseMinutes,
      SupportHours supportHours,
      String timeZone,
      MissingData missingData,
      String documentSha256) {}

  @Schema(name = "SlaReason")
  public record Why(
      @Schema(
              description = "A code that stays the same.",
              allowableValues = {
                "UPTIME_KEPT",
                "UPTIME_BROKEN",
                "RESPONSE_KEPT",
                "RESPONSE_BROKEN",
                "NO_DATA"
              })
          String code,
      String text) {}

  @Schema(name = "SlaSeconds")
  public record Seconds(
      @Schema(description = "Of all monitors: maintenance + platform + missing + up + down.")
          long scheduled,
      long maintenance,
      long platform,
      long missing,
      @Schema(description = "Not measured, and counted as up or down by the agreement.")
          long missingCounted,
      long up,
      long down,
      @Schema(description = "Of the hours, not scheduled because staff had paused the monitor.")
          long paused) {}

  @Schema(name = "SlaResponse")
  public record Response(
      int incidents,
      @Schema(description = "Without those the partner opened itself.") int counted,
      @Nullable Long averageSeconds,
      @Nullable Long medianSeconds,
      @Nullable Long p95Seconds,
      @Schema(description = "On average; absent without incidents that count.")
          @Nullable Long targetSeconds,
      boolean kept) {}

  @Schema(name = "SlaBudget")
  public record Budget(
      long allowedSeconds,
      long spentSeconds,
      @Schema(description = "Negative once the promise is broken.") long leftSeconds,
      @Schema(description = "Of what is allowed; absent when nothing is.")
          @Nullable Integer leftPartsPerMillion,
      @Schema(description = "The period has not ended: it is allowed for all of it.")
          boolean running,
      @Schema(description = "What was left at the end of each day.") List<Point> points) {}

  @Schema(name = "SlaBudgetPoint")
  public record Point(LocalDate day, long leftSeconds) {}

  @Schema(name = "SlaLine")
  public record Line(
      @Schema(example = "MAINTENANCE") String code, String label, long seconds, String how) {}

  @Schema(name = "SlaDay")
  public record Day(
      LocalDate day,
      @Nullable Integer uptimePartsPerMillion,
      @Nullable Integer coveragePartsPerMillion,
      long scheduledSeconds,
      long maintenanceSeconds,
      long platformSeconds,
      long missingSeconds,
      long upSeconds,
      long downSeconds,
      @Nullable Percentiles responseTimes) {}

  @Schema(name = "SlaResponseTimes")
  public record Percentiles(
      long probes, long failed, long p50Millis, long p95Millis, long p99Millis) {}

  @Schema(name = "SlaMonitor")
  public record Monitor(
      UUID id,
      String name,
      MonitorKind kind,
      ServiceHours serviceHours,
      @Nullable Integer uptimePartsPerMillion,
      Seconds seconds) {}

  @Schema(name = "SlaOutage")
  public record Outage(
      UUID monitor,
      String name,
      Instant from,
      Instant until,
      long seconds,
      @Schema(description = "Of these, in the hours that count and not taken out.")
          long countedSeconds) {}

  @Schema(name = "SlaIncident")
  public record Incident(
      String id,
      Severity severity,
      String title,
      Instant openedAt,
      @Nullable Instant acknowledgedAt,
      @Nullable Instant resolvedAt,
      @Schema(description = "In the promised hours; so far, while nobody has answered.")
          @Nullable Long responseSeconds,
      @Nullable Long targetSeconds,
      boolean counts,
      @Nullable String whyNot) {}

  @Schema(name = "SlaMaintenance")
  public record Maintenance(
      UUID id,
      Instant from,
      Instant until,
      String reason,
      Instant announcedAt,
      long excludedSeconds,
      MaintenanceEffect effect) {}

  @Schema(name = "SlaStretch")
  public record Stretch(Instant from, Instant until) {}
}
