package io.cvf.ecosystem.governance.sla;

import io.cvf.ecosystem.integrations.PartnerDirectory;
import io.cvf.ecosystem.platform.access.AllowedTo;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.web.IfMatch;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/sla-steps")
@Tag(name = "SLA")
class SlaStepController {

  private final SlaSteps steps;
  private final SlaStepService service;
  private final StepViews views;
  private final PartnerDirectory partners;

  SlaStepController(
      SlaSteps steps, SlaStepService service, StepViews views, PartnerDirectory partners) {
    this.steps = steps;
    this.service = service;
    this.views = views;
    this.partners = partners;
  }

  @Schema(name = "StepDecision")
  record Decision(@Schema(description = "The partner reads it.") @Nullable String reason) {}

  @GetMapping
  @AllowedTo({Role.MAINTAINER, Role.FINANCE, Role.ADMIN})
  @Operation(summary = "What follows from months whose promises were not kept, the latest first")
  Page<StepView> list(
      @RequestParam(required = false) @Nullable StepState state,
      @RequestParam(required = false) @Nullable String partner,
      Caller caller,
      Paging paging) {
    var of = partner == null ? null : partners.find(partner).id();
    var page = steps.page(state, of, paging);
    return new Page<>(views.of(page.items(), caller), page.nextCursor());
  }

  @PostMapping("/{id}/hold")
  @AllowedTo(Role.MAINTAINER)
  @Operation(
      summary = "Keep a step from being done",
      description = "Until it is released or waived. Not for one of the partner's own people.")
  ResponseEntity<StepView> hold(
      @PathVariable UUID id, IfMatch base, @RequestBody Decision decision, Caller caller) {
    return tagged(service.hold(id, base, decision.reason(), caller), caller);
  }

  @PostMapping("/{id}/release")
  @AllowedTo(Role.MAINTAINER)
  @Operation(summary = "Let a step that was held be done once it is due")
  ResponseEntity<StepView> release(
      @PathVariable UUID id, IfMatch base, @RequestBody Decision decision, Caller caller) {
    return tagged(service.release(id, base, decision.reason(), caller), caller);
  }

  @PostMapping("/{id}/waive")
  @AllowedTo(Role.MAINTAINER)
  @Operation(summary = "Give a step up for good", description = "One that is done stays done.")
  ResponseEntity<StepView> waive(
      @PathVariable UUID id, IfMatch base, @RequestBody Decision decision, Caller caller) {
    return tagged(service.waive(id, base, decision.reason(), caller), caller);
  }

  private ResponseEntity<StepView> tagged(SlaStep step, Caller caller) {
    return IfMatch.tagged(step.version(), views.of(step, caller));
  }
}
