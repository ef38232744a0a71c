package io.cvf.ecosystem.governance.sla;

import io.cvf.ecosystem.integrations.PartnerDirectory;
import io.cvf.ecosystem.platform.access.AllowedTo;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/partners/{partner}/sla-months")
@Tag(name = "SLA")
class SlaMonthController {

  private final SlaReaders readers;
  private final SealedSlaMonthRows months;
  private final ReportSigning signing;
  private final SlaSteps steps;
  private final StepViews views;
  private final SlaOverrulings overrulings;
  private final PartnerDirectory partners;

  SlaMonthController(
      SlaReaders readers,
      SealedSlaMonthRows months,
      ReportSigning signing,
      SlaSteps steps,
      StepViews views,
      SlaOverrulings overrulings,
      PartnerDirectory partners) {
    this.readers = readers;
    this.months = months;
    this.signing = signing;
    this.steps = steps;
    this.views = views;
    this.overrulings = overrulings;
    this.partners = partners;
  }

  @Schema(name = "SlaMonthSummary")
  record Summary(
      @Schema(example = "2026-11") String month,
      Instant sealedAt,
      @Schema(description = "Absent without data.") @Nullable Boolean slaCompliant,
      @Nullable Integer uptimePartsPerMillion,
      long downSeconds,
      long allowedSeconds,
      @Nullable Long averageResponseSeconds,
      String why,
      String sha256) {

    static Summary of(SealedSlaMonth it) {
      return new Summary(
          it.month().toString(),
          it.sealedAt(),
          it.compliant(),
          it.uptimePartsPerMillion(),
          it.downSeconds(),
          it.allowedSeconds(),
          it.averageResponseSeconds(),
          it.why(),
          it.sha256());
    }
  }

  @Schema(name = "SlaMonth")
  record View(
      @Schema(example = "2026-11") String month,
      Instant sealedAt,
      SlaReport report,
      @Schema(description = "Of the report as `.json` has it.") String sha256,
      String keyId,
      @Schema(description = "Ed25519, in base64.") String signature,
      @Schema(description = "For the partner's people and staff.") List<StepView> steps,
      @Schema(description = "The dispute in which it was decided that nothing may follow.")
          @Nullable String overruledBy,
      @Schema(description = "What the caller may do.") List<Action> actions) {}

  @Schema(name = "SlaMonthAction")
  enum Action {
    /** File a dispute about it. */
    CONTEST
  }

  @GetMapping
  @AllowedTo(Role.MEMBER)
  @Operation(
      summary = "A partner's sealed months, newest first",
      description = "For the partner's people, for those who use its skills, and for staff.")
  Page<Summary> list(@PathVariable String partner, Caller caller, Paging paging) {
    return months.page(readers.reader(partner, caller).id(), paging).map(Summary::of);
  }

  @GetMapping("/{month}")
  @AllowedTo(Role.MEMBER)
  @Operation(
      summary = "A sealed month: its report, and what follows from it",
      description =
          """
          It never changes: what arrives after the seal is not in it. For the partner's people, \
          for those who use its skills, and for staff.\
          """)
  View month(
      @PathVariable String partner,
      @Schema(type = "string", example = "2026-11") @PathVariable YearMonth month,
      Caller caller) {
    var found = readers.reader(partner, caller);
    var it = months.find(found.id(), month).orElseThrow(SlaProblems::monthNotFound);
    var follows =
        readers.isPartOf(found.id(), caller)
            ? views.of(steps.of(found.id(), month), caller)
            : List.<StepView>of();
    var overruled = overrulings.caseOf(found.id(), month).orElse(null);
    var contestable =
        overruled == null
            && Boolean.FALSE.equals(it.compliant())
            && partners.isInsider(found.id(), caller);
    return new View(
        month.toString(),
        it.sealedAt(),
        signing.read(it.report()),
        it.sha256(),
        it.keyId(),
        it.signature(),
        follows,
        overruled,
        contestable ? List.of(Action.CONTEST) : List.of());
  }
}
