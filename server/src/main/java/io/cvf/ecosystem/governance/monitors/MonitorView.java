package io.cvf.ecosystem.governance.monitors;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A monitor as people see it. */
@Schema(name = "Monitor")
record MonitorView(
    UUID id,
    UUID agreement,
    PartnerName partner,
    String name,
    MonitorKind kind,
    @Nullable String url,
    @Nullable String method,
    @Schema(description = "Empty for every one from 200 to 299.") List<Integer> expectedStatus,
    @Nullable String bodyContains,
    int intervalSeconds,
    @Nullable Integer timeoutSeconds,
    @Nullable Integer tlsWarnDays,
    ServiceHours serviceHours,
    @Nullable Integer leastSuccessBasisPoints,
    Monitor.Standing state,
    @Nullable LookView lastResult,
    @Schema(description = "When the server's certificate ends.") @Nullable Instant certificateUntil,
    LastDay last24Hours,
    @Nullable Instant pausedAt,
    @Nullable String pausedReason,
    Instant createdAt,
    @Nullable Instant endedAt,
    List<MonitorAccess.Action> actions,
    long version) {

  @Schema(name = "MonitorPartner")
  record PartnerName(String slug, String name) {}

  /** Of the last 24 hours, what was watched of them. */
  @Schema(name = "MonitorLastDay")
  record LastDay(long upSeconds, long downSeconds, long missingSeconds) {}

  /** One look, also one that the second try did not confirm. */
  @Schema(name = "MonitorLook")
  record LookView(
      Instant at,
      boolean up,
      @Nullable Cause cause,
      @Schema(description = "The cause as a sentence.") @Nullable String detail,
      @Nullable Integer status,
      int millis,
      @Nullable Instant certificateUntil) {

    static LookView of(Look it) {
      return new LookView(
          it.at(),
          it.isUp(),
          it.why(),
          it.why() == null ? null : it.why().sentence(),
          it.status(),
          it.millis(),
          it.certificateUntil());
    }

    static @Nullable LookView ofNullable(@Nullable Look it) {
      return it == null ? null : of(it);
    }
  }

  @Schema(name = "MonitorOutage")
  record OutageView(
      Instant from,
      @Schema(description = "Absent while it lasts.") @Nullable Instant until,
      Cause cause,
      String detail) {

    static OutageView of(Outage it) {
      return new OutageView(it.from(), it.until(), it.cause(), it.cause().sentence());
    }
  }
}
