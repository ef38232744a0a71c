package io.cvf.ecosystem.governance.disputes;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.cvf.ecosystem.platform.access.AllowedTo;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.web.IfMatch;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the parties of a dispute do and see. */
@RestController
@RequestMapping("/api/v1/disputes")
@Tag(name = "Disputes")
class DisputeController {

  private final DisputeService service;
  private final DisputeReader reader;

  DisputeController(DisputeService service, DisputeReader reader) {
    this.service = service;
    this.reader = reader;
  }

  @Schema(name = "NewDispute")
  record NewDispute(
      @Schema(
              requiredMode = REQUIRED,
              description = "Slug of a partner or an organisation; cvf for the platform.",
              example = "acme")
          @Nullable String claimant,
      @Schema(
              requiredMode = REQUIRED,
              description = "Slug of a partner or an organisation.",
              example = "globex")
          @Nullable String respondent,
      @Schema(requiredMode = REQUIRED) @Nullable DisputeType type,
      @Schema(requiredMode = REQUIRED, description = "Markdown, 20 to 10,000 characters.")
          @Nullable String description,
      @Schema(description = "Statements whose money is held as long as the dispute is open.")
          @Nullable List<@Nullable String> statements) {}

  @Schema(name = "DisputeText")
  record Words(
      @Schema(requiredMode = REQUIRED, description = "Markdown, 1 to 10,000 characters.")
          @Nullable String text) {}

  @PostMapping
  @AllowedTo(Role.MEMBER)
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "File a dispute (people of the claimant)",
      description = "A maintainer files for the platform, where impartial.")
  ResponseEntity<DisputeView> file(@RequestBody NewDispute body, Caller caller) {
    var caseId =
        service.file(
            new DisputeService.NewDispute(
                body.claimant(),
                body.respondent(),
                body.type(),
                body.description(),
                body.statements()),
            caller);
    var view = reader.read(caseId, caller);
    return ResponseEntity.created(URI.create("/api/v1/disputes/" + caseId))
        .eTag(Long.toString(view.version()))
        .body(view);
  }

  @GetMapping
  @AllowedTo(Role.MEMBER)
  @Operation(
      summary = "Disputes, newest first",
      description =
          "Of the caller's organisations; all for mediators, maintainers, administrators.")
  Page<DisputeView.Summary> list(
      @RequestParam(required = false) @Nullable List<DisputeState> state,
      @Parameter(description = "Slug of a partner or an organisation on either side.")
          @RequestParam(required = false)
          @Nullable String party,
      @Parameter(description = "Only those the caller is a party or the mediator of.")
          @RequestParam(defaultValue = "false")
          boolean mine,
      @Parameter(description = "A username.") @RequestParam(required = false)
          @Nullable String mediator,
      Caller caller,
      Paging paging) {
    return reader.page(new DisputeReader.Asked(state, party, mine, mediator), caller, paging);
  }

  @GetMapping("/{caseId}")
  @AllowedTo(Role.MEMBER)
  @Operation(
      summary = "Read a dispute with its timeline",
      description = "For people of its parties, mediators, maintainers and administrators.")
  ResponseEntity<DisputeView> read(
      @Parameter(example = "DISP-2026-001") @PathVariable String caseId, Caller caller) {
    return tagged(caseId, caller);
  }

  @PostMapping("/{caseId}/response")
  @AllowedTo(Role.MEMBER)
  @Operation(
      summary = "Respond (owners and developers of the respondent)",
      description = "In time only: once nobody has, the dispute goes on without an answer.")
  ResponseEntity<DisputeView> respond(
      @PathVariable String caseId, @RequestBody Words body, Caller caller) {
    service.respond(caseId, body.text(), caller);
    return tagged(caseId, caller);
  }

  @PostMapping("/{caseId}/settlement")
  @AllowedTo(Role.MEMBER)
  @Operation(
      summary = "Offer a settlement (owners of either party)",
      description = "It replaces the offer before. Possible until a mediator is assigned.")
  ResponseEntity<DisputeView> offer(
      @PathVariable String caseId, @RequestBody Words body, Caller caller) {
    service.offer(caseId, body.text(), caller);
    return tagged(caseId, caller);
  }

  @PostMapping("/{caseId}/settlement/acceptance")
  @AllowedTo(Role.MEMBER)
  @Operation(
      summary = "Accept the offer of the other party (owners)",
      description = "It ends the dispute. With If-Match only the offer that was read is accepted.")
  ResponseEntity<DisputeView> accept(
      @PathVariable String caseId, @Nullable IfMatch base, Caller caller) {
    service.accept(caseId, base, caller);
    return tagged(caseId, caller);
  }

  @PostMapping("/{caseId}/appeal")
  @AllowedTo(Role.MEMBER)
  @Operation(
      summary = "Appeal the decision (owners of either party)",
      description = "Once, within the appeal period. Another mediator decides about it.")
  ResponseEntity<DisputeView> appeal(
      @PathVariable String caseId, @RequestBody Words body, Caller caller) {
    service.appeal(caseId, body.text(), caller);
    return tagged(caseId, caller);
  }

  private ResponseEntity<DisputeView> tagged(String caseId, Caller caller) {
    var view = reader.read(caseId, caller);
    return IfMatch.tagged(view.version(), view);
  }
}
