package io.cvf.ecosystem.governance.disputes;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.cvf.ecosystem.platform.access.AllowedTo;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.web.IfMatch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What mediators and maintainers do about a dispute. */
@RestController
@RequestMapping("/api/v1/disputes/{caseId}")
@Tag(name = "Disputes")
class MediationController {

  private final MediationService service;
  private final DisputeReader reader;

  MediationController(MediationService service, DisputeReader reader) {
    this.service = service;
    this.reader = reader;
  }

  @Schema(name = "DisputeResolution")
  record Resolution(
      @Schema(requiredMode = REQUIRED) @Nullable Outcome outcome,
      @Schema(description = "The side it is against, which must be a partner; not of DISMISS.")
          @Nullable Side against,
      @Schema(requiredMode = REQUIRED, description = "Markdown, 1 to 10,000 characters.")
          @Nullable String reason,
      @Schema(description = "What has to be mended; of REMEDIATE only.") @Nullable String plan,
      @Schema(description = "Its last day, in UTC; of REMEDIATE only.") @Nullable LocalDate dueOn) {

    RulingDraft draft() {
      return new RulingDraft(outcome, against, reason, plan, dueOn);
    }
  }

  @Schema(name = "DisputeAppealDecision")
  record AppealDecision(
      @Schema(
              requiredMode = REQUIRED,
              description = "Whether the first decision stands; if not, say the other one.")
          @Nullable Boolean upheld,
      @Nullable Outcome outcome,
      @Nullable Side against,
      @Schema(requiredMode = REQUIRED, description = "Markdown, 1 to 10,000 characters.")
          @Nullable String reason,
      @Nullable String plan,
      @Nullable LocalDate dueOn) {

    RulingDraft draft() {
      return new RulingDraft(outcome, against, reason, plan, dueOn);
    }
  }

  @Schema(name = "DisputeMediator")
  record NewMediator(
      @Schema(description = "Absent to let the platform choose.") @Nullable String username,
      @Schema(requiredMode = REQUIRED, description = "1 to 2,000 characters; the parties read it.")
          @Nullable String reason) {}

  @Schema(name = "DisputeRemediationCompletion")
  record Completion(
      @Schema(requiredMode = REQUIRED, description = "What was seen, 1 to 10,000 characters.")
          @Nullable String text) {}

  @PostMapping("/resolution")
  @AllowedTo(Role.MEDIATOR)
  @Operation(
      summary = "Decide a dispute (its mediator)",
      description =
          """
          SUSPEND holds at once, TERMINATE when the decision is final, a REMEDIATE that is missed \
          suspends. Either party may appeal.\
          """)
  ResponseEntity<DisputeView> resolve(
      @PathVariable String caseId,
      @RequestBody Resolution body,
      @Nullable IfMatch base,
      Caller caller) {
    service.resolve(caseId, body.draft(), base, caller);
    return tagged(caseId, caller);
  }

  @PostMapping("/appeal/decision")
  @AllowedTo(Role.MEDIATOR)
  @Operation(
      summary = "Decide about an appeal (its mediator)",
      description =
          "It is final. What the first decision did is taken back where it does not stand.")
  ResponseEntity<DisputeView> decideAppeal(
      @PathVariable String caseId,
      @RequestBody AppealDecision body,
      @Nullable IfMatch base,
      Caller caller) {
    service.decideAppeal(caseId, body.upheld(), body.draft(), base, caller);
    return tagged(caseId, caller);
  }

  @PostMapping("/mediator")
  @AllowedTo(Role.MAINTAINER)
  @Operation(
      summary = "Give a dispute to a mediator, or to another one",
      description =
          """
          Nobody who shares an organisation with a party, spoke for one, or decided what is \
          appealed. Whoever gets it has the whole time.\
          """)
  ResponseEntity<DisputeView> reassign(
      @PathVariable String caseId,
      @RequestBody NewMediator body,
      @Nullable IfMatch base,
      Caller caller) {
    service.reassign(caseId, body.username(), body.reason(), base, caller);
    return tagged(caseId, caller);
  }

  @PostMapping("/remediation/completion")
  @AllowedTo(Role.MEDIATOR)
  @Operation(
      summary = "Say that the plan was carried out (the mediator)",
      description = "Also late: what missing it suspended returns.")
  ResponseEntity<DisputeView> complete(
      @PathVariable String caseId, @RequestBody Completion body, Caller caller) {
    service.completeRemediation(caseId, body.text(), caller);
    return tagged(caseId, caller);
  }

  private ResponseEntity<DisputeView> tagged(String caseId, Caller caller) {
    var view = reader.read(caseId, caller);
    return IfMatch.tagged(view.version(), view);
  }
}
