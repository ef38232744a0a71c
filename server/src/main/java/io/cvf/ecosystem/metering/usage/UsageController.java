package io.cvf.ecosystem.metering.usage;

import io.cvf.ecosystem.metering.MarketplaceNames;
import io.cvf.ecosystem.metering.usage.UsedExecutions.Execution;
import io.cvf.ecosystem.metering.usage.UsedVersions.Version;
import io.cvf.ecosystem.platform.access.AllowedTo;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.problems.Problem;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was executed, for partners, consumers and staff. */
@RestController
@RequestMapping("/api/v1/usage")
@Tag(name = "Usage")
class UsageController {

  private static final String WHOSE =
      """
      Of a partner's skills (`partner`), or by an organisation (`organisation`); its people and \
      staff (finance, maintainers, administrators) may ask. Days are in UTC, `from` and `to` \
      included; the last 30 days unless said otherwise.\
      """;

  private final UsageAccess access;
  private final UsageReader reader;
  private final UsedVersions versions;
  private final UsedExecutions executions;
  private final MarketplaceNames names;
  private final Clock clock;

  UsageController(
      UsageAccess access,
      UsageReader reader,
      UsedVersions versions,
      UsedExecutions executions,
      MarketplaceNames names,
      Clock clock) {
    this.access = access;
    this.reader = reader;
    this.versions = versions;
    this.executions = executions;
    this.names = names;
    this.clock = clock;
  }

  @Schema(name = "UsageSeries")
  record SeriesView(
      Granularity granularity,
      LocalDate from,
      LocalDate to,
      List<PointView> series,
      UsageSums total) {}

  /**
   * @param start an instant, a day or a month
   */
  @Schema(name = "UsagePoint")
  record PointView(
      @Schema(description = "An instant, a day or a month.", example = "2026-11-03") String start,
      long executions,
      long succeeded,
      long failed,
      long quantity,
      long own) {

    static PointView of(UsageReader.Point it) {
      var sums = it.sums();
      return new PointView(
          it.start(),
          sums.executions(),
          sums.succeeded(),
          sums.failed(),
          sums.quantity(),
          sums.own());
    }
  }

  @Schema(name = "UsedSkillVersion")
  record VersionView(
      SkillView skill,
      String version,
      long executions,
      long succeeded,
      long failed,
      long quantity,
      long own,
      @Nullable Integer successRateBasisPoints,
      @Nullable Long p50Millis,
      @Nullable Long p95Millis,
      @Nullable Long p99Millis) {

    static VersionView of(Version it, @Nullable String name, Percentiles took) {
      var sums = it.sums();
      return new VersionView(
          new SkillView(it.slug(), name),
          it.version(),
          sums.executions(),
          sums.succeeded(),
          sums.failed(),
          sums.quantity(),
          sums.own(),
          UsageReader.successBasisPoints(sums),
          took.p50(),
          took.p95(),
          took.p99());
    }
  }

  @Schema(name = "UsedSkill")
  record SkillView(String slug, @Nullable String name) {}

  @GetMapping
  @AllowedTo(Role.MEMBER)
  @Operation(
      summary = "Executions by hour, day or month",
      description = WHOSE + " At most 1,000 points; months are whole months.")
  SeriesView series(
      @RequestParam(required = false) @Nullable String partner,
      @RequestParam(required = false) @Nullable String organisation,
      @RequestParam(required = false) @Nullable String skill,
      @RequestParam(required = false) @Nullable String version,
      @RequestParam(required = false) @Nullable Outcome outcome,
      @RequestParam(required = false) @Nullable LocalDate from,
      @RequestParam(required = false) @Nullable LocalDate to,
      @RequestParam(defaultValue = "DAY") Granularity granularity,
      Caller caller) {
    var scope = access.scope(new UsageFilter(partner, organisation, skill, version), caller);
    var days = Period.of(from, to, today());
    var period = granularity == Granularity.MONTH ? days.wholeMonths() : days;
    var points = reader.series(scope, period, granularity, outcome);
    return new SeriesView(
        granularity,
        period.from(),
        period.to(),
        points.stream().map(PointView::of).toList(),
        UsageReader.total(points));
  }

  @GetMapping("/skills")
  @AllowedTo(Role.MEMBER)
  @Operation(
      summary = "Executions by skill and version, the most executed first",
      description = WHOSE + " Durations are of everyone's executions of the version.")
  Page<VersionView> skills(
      @RequestParam(required = false) @Nullable String partner,
      @RequestParam(required = false) @Nullable String organisation,
      @RequestParam(required = false) @Nullable String skill,
      @RequestParam(required = false) @Nullable LocalDate from,
      @RequestParam(required = false) @Nullable LocalDate to,
      Paging paging,
      Caller caller) {
    var scope = access.scope(new UsageFilter(partner, organisation, skill, null), caller);
    var period = Period.of(from, to, today());
    var page = versions.page(scope, period, paging);
    var called = names.skills(page.items().stream().map(Version::skill).distinct().toList());
    var subjects = page.items().stream().flatMap(it -> it.subjects().stream()).toList();
    var sketches = reader.latencies(subjects, period.from(), period.to());
    return page.map(
        it -> VersionView.of(it, called.get(it.skill()), Percentiles.of(it.subjects(), sketches)));
  }

  @GetMapping("/executions")
  @AllowedTo(Role.MEMBER)
  @Operation(
      summary = "The executions of one day, the latest first",
      description =
          """
          Of a partner's skills (`partner`; `consumer` for those of one organisation), or by an \
          organisation (`organisation`). They are kept as long as their month's are.\
          """)
  Page<Execution> executions(
      @RequestParam(required = false) @Nullable String partner,
      @RequestParam(required = false) @Nullable String organisation,
      @RequestParam(required = false) @Nullable String skill,
      @RequestParam(required = false) @Nullable String version,
      @RequestParam(required = false) @Nullable String consumer,
      @RequestParam LocalDate day,
      Paging paging,
      Caller caller) {
    if (partner == null && organisation == null) {
      throw Problem.invalid("/partner", "Name a partner or an organisation.");
    }
    if (organisation != null && consumer != null && !organisation.equals(consumer)) {
      throw Problem.invalid("/consumer", "organisation says already who executed.");
    }
    var executor = organisation == null ? consumer : organisation;
    var scope = access.scope(new UsageFilter(partner, executor, skill, version), caller);
    return executions.page(scope, Period.of(day).from(), paging);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
