package io.cvf.ecosystem.metering.usage;

import io.cvf.ecosystem.platform.access.Public;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What everybody may know of how a skill is used. */
@RestController
@Tag(name = "Usage")
class SkillUsageController {

  private static final Duration FRESH = Duration.ofMinutes(1);

  private final UsageAccess access;
  private final UsageReader reader;
  private final Clock clock;

  SkillUsageController(UsageAccess access, UsageReader reader, Clock clock) {
    this.access = access;
    this.reader = reader;
    this.clock = clock;
  }

  @Schema(name = "SkillUsage", description = "Without the publisher's own executions.")
  record View(
      LocalDate from,
      LocalDate to,
      long executions,
      @Schema(description = "Absent without an execution.")
          @Nullable Integer successRateBasisPoints,
      @Schema(description = "Absent where nobody measured.") @Nullable Long p50Millis,
      @Nullable Long p95Millis,
      List<DayView> days) {}

  @Schema(name = "SkillUsageDay")
  record DayView(String day, long executions, long succeeded, long failed) {

    static DayView of(UsageReader.Point it) {
      var sums = it.sums();
      return new DayView(it.start(), sums.executions(), sums.succeeded(), sums.failed());
    }
  }

  @GetMapping("/api/v1/skills/{skill}/usage")
  @Public
  @Operation(summary = "A skill's executions of the last 30 days, and how they went")
  ResponseEntity<View> usage(@PathVariable String skill) {
    var scope = access.everyonesOf(access.skill(skill));
    var period = Period.of(null, null, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    var points = reader.series(scope, period, Granularity.DAY, null);
    var total = UsageReader.total(points);
    var subjects = Objects.requireNonNull(scope.subjects());
    var took = Percentiles.of(subjects, reader.latencies(subjects, period.from(), period.to()));
    return ResponseEntity.ok()
        .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
        .body(
            new View(
                period.from(),
                period.to(),
                total.executions(),
                UsageReader.successBasisPoints(total),
                took.p50(),
                took.p95(),
                points.stream().map(DayView::of).toList()));
  }
}
