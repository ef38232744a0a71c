package io.cvf.ecosystem.governance.onboarding;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.cvf.ecosystem.platform.access.AllowedTo;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.problems.Problem;
import io.cvf.ecosystem.platform.web.IfMatch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/agreements/{id}/checklist")
@Tag(name = "Onboarding")
class ChecklistController {

  private final ChecklistAccess access;
  private final ChecklistService service;
  private final ChecklistViews views;

  ChecklistController(ChecklistAccess access, ChecklistService service, ChecklistViews views) {
    this.access = access;
    this.service = service;
    this.views = views;
  }

  @Schema(name = "ChecklistItemChange")
  record Change(
      @Schema(requiredMode = REQUIRED, description = "false opens it again.")
          @Nullable Boolean done,
      @Schema(description = "At most 2,000 characters; both sides read it.")
          @Nullable String note) {}

  @Schema(name = "ChecklistAssignment")
  record AssignmentRequest(
      @Schema(description = "A username; absent when everyone responsible may see to it.")
          @Nullable String owner,
      @Schema(requiredMode = REQUIRED, description = "The last day on which it is done in time.")
          @Nullable LocalDate dueOn) {}

  /** 404 {@code checklist-item-not-found}. */
  static ChecklistItem item(String code) {
    return ChecklistItem.of(code).orElseThrow(() -> OnboardingProblems.noItem(code));
  }

  @GetMapping
  @AllowedTo(Role.MEMBER)
  @Operation(
      summary = "The checklist of an agreement",
      description = "For the partner's people and staff. What each may do is in actions.")
  ChecklistView checklist(@PathVariable UUID id, Caller caller) {
    return views.of(access.readable(id, caller), caller);
  }

  @PostMapping("/{item}")
  @AllowedTo(Role.MEMBER)
  @Operation(
      summary = "Complete an item, or open it again",
      description =
          """
          For whoever it belongs to; maintainers may complete what is the partner's. Based on the \
          version of the item. The stage is that of the first open item, so that completing a \
          later one skips nothing.\
          """)
  ResponseEntity<ChecklistView> set(
      @PathVariable UUID id,
      @PathVariable String item,
      @RequestBody Change change,
      IfMatch base,
      Caller caller) {
    if (change.done() == null) {
      throw Problem.invalid("/done", "Say whether the item is done: true or false.");
    }
    var known = item(item);
    return tagged(
        service.set(id, known, change.done(), change.note(), base, caller), known, caller);
  }

  @PutMapping("/{item}/assignment")
  @AllowedTo({Role.MAINTAINER, Role.CERTIFIER})
  @Operation(
      summary = "Say who sees to an item, and until when",
      description = "The owner is one of those the item belongs to. A new day reminds anew.")
  ResponseEntity<ChecklistView> assign(
      @PathVariable UUID id,
      @PathVariable String item,
      @RequestBody AssignmentRequest assignment,
      IfMatch base,
      Caller caller) {
    var known = item(item);
    var given = new ChecklistService.Assignment(assignment.owner(), assignment.dueOn());
    return tagged(service.assign(id, known, given, base, caller), known, caller);
  }

  private ResponseEntity<ChecklistView> tagged(
      Checklist checklist, ChecklistItem item, Caller caller) {
    return IfMatch.tagged(checklist.item(item).version(), views.of(checklist, caller));
  }
}
