package io.cvf.ecosystem.governance.sla;

import io.cvf.ecosystem.integrations.PartnerDirectory;
import io.cvf.ecosystem.platform.access.AllowedTo;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.People;
import io.cvf.ecosystem.platform.access.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A partner's own figures beside what was measured. Nothing is ever computed from them. */
@RestController
@RequestMapping("/api/v1/partners/{partner}/sla-comparisons")
@Tag(name = "SLA")
class SlaComparisonController {

  private final SlaReaders readers;
  private final SlaReports reports;
  private final OwnFigureRows own;
  private final People people;
  private final Clock clock;

  SlaComparisonController(
      SlaReaders readers, SlaReports reports, OwnFigureRows own, People people, Clock clock) {
    this.readers = readers;
    this.reports = reports;
    this.own = own;
    this.people = people;
    this.clock = clock;
  }

  @Schema(name = "SlaComparison")
  record View(
      Instant from,
      Instant until,
      Instant uploadedAt,
      People.Person uploadedBy,
      List<Day> days,
      @Schema(description = "Of the days both know.") long ownDownSeconds,
      @Schema(description = "Of the same days.") long measuredDownSeconds) {}

  @Schema(name = "SlaComparedDay")
  record Day(
      LocalDate day,
      @Schema(description = "As the partner says; absent where it says nothing.")
          @Nullable Integer ownDownSeconds,
      @Schema(description = "Absent where nothing was measured.")
          @Nullable Long measuredDownSeconds,
      @Schema(description = "Theirs less ours; absent where one is missing.")
          @Nullable Long differenceSeconds) {}

  @PostMapping(consumes = {"text/csv", MediaType.TEXT_PLAIN_VALUE})
  @AllowedTo(Role.MEMBER)
  @Operation(
      summary = "Compare one's own downtime with what was measured",
      description =
          """
          Lines of `day,downMinutes`, at most 400; the last upload is kept and shown beside the \
          report, and never used. For the partner's people.\
          """)
  @io.swagger.v3.oas.annotations.parameters.RequestBody(
      required = true,
      content =
          @Content(
              mediaType = "text/csv",
              schema = @Schema(type = "string"),
              examples = @ExampleObject("day,downMinutes\n2026-11-03,12.5\n")))
  View compare(
      @PathVariable String partner,
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String to,
      @RequestBody String csv,
      Caller caller) {
    var found = readers.own(partner, caller);
    var now = clock.instant();
    var period = SlaPeriod.of(from, to, now);
    var figures = new OwnFigures(now, caller.id(), OwnFigures.read(csv));
    own.put(found.id(), figures);
    return view(found, figures, period);
  }

  @GetMapping
  @AllowedTo(Role.MEMBER)
  @Operation(
      summary = "A partner's own downtime beside what was measured",
      description = "By its last upload. For the partner's people and staff.")
  View show(
      @PathVariable String partner,
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String to,
      Caller caller) {
    var found = readers.insider(partner, caller);
    var period = SlaPeriod.of(from, to, clock.instant());
    return view(found, own.find(found.id()).orElseThrow(SlaProblems::comparisonNotFound), period);
  }

  private View view(PartnerDirectory.Entry partner, OwnFigures figures, SlaPeriod period) {
    var days =
        reports.of(partner, period.from(), period.until()).days().stream()
            .map(it -> day(it, figures.downSeconds().get(it.day())))
            .toList();
    var both = days.stream().filter(it -> it.differenceSeconds() != null).toList();
    return new View(
        period.from(),
        period.until(),
        figures.uploadedAt(),
        people.of(List.of(figures.uploadedBy())).person(figures.uploadedBy()),
        days,
        both.stream().mapToLong(it -> orZero(it.ownDownSeconds())).sum(),
        both.stream().mapToLong(it -> orZero(it.measuredDownSeconds())).sum());
  }

  private static Day day(SlaReport.Day it, @Nullable Integer theirs) {
    var ours = it.uptimePartsPerMillion() == null ? null : it.downSeconds();
    return new Day(it.day(), theirs, ours, theirs == null || ours == null ? null : theirs - ours);
  }

  private static long orZero(@Nullable Number it) {
    return it == null ? 0 : it.longValue();
  }
}
