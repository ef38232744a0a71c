package io.cvf.ecosystem.governance.incidents;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import com.fasterxml.jackson.annotation.JsonProperty;
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
import java.time.Instant;
import java.util.UUID;
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

/** What goes wrong at partners, and how soon they answer. */
@RestController
@RequestMapping("/api/v1/incidents")
@Tag(name = "Incidents")
class IncidentController {

  private final IncidentReports reports;
  private final IncidentService service;
  private final IncidentReader reader;

  IncidentController(IncidentReports reports, IncidentService service, IncidentReader reader) {
    this.reports = reports;
    this.service = service;
    this.reader = reader;
  }

  @Schema(name = "NewIncident")
  record NewIncident(
      @Schema(requiredMode = REQUIRED, description = "Slug or id.", example = "acme")
          @Nullable String partner,
      @Schema(description = "What it is about, where a monitor watches it.") @Nullable UUID monitor,
      @Schema(requiredMode = REQUIRED) @Nullable Severity severity,
      @Schema(requiredMode = REQUIRED, description = "One line of 1 to 200 characters.")
          @Nullable String title,
      @Schema(requiredMode = REQUIRED, description = "Plain text, 1 to 10,000 characters.")
          @Nullable String description,
      @Schema(description = "Staff only: at most 7 days back, in no month that is sealed.")
          @Nullable Instant startedAt) {}

  @Schema(name = "IncidentAcknowledgement")
  record Acknowledgement(
      @Schema(description = "Staff only: when the partner answered otherwise, as by telephone.")
          @Nullable Instant at) {}

  @Schema(name = "IncidentUpdate")
  record Update(
      @Schema(requiredMode = REQUIRED, description = "Plain text, 1 to 10,000 characters.")
          @Nullable String text,
      @JsonProperty("public") @Schema(description = "Everybody reads it, also on the status page.")
          @Nullable Boolean isPublic) {}

  @Schema(name = "IncidentReason")
  record Why(@Schema(requiredMode = REQUIRED) @Nullable String reason) {}

  @Schema(name = "IncidentText")
  record Words(
      @Schema(requiredMode = REQUIRED, description = "Plain text, 1 to 10,000 characters.")
          @Nullable String text) {}

  @Schema(name = "IncidentSeverityChange")
  record SeverityChange(
      @Schema(requiredMode = REQUIRED) @Nullable Severity severity,
      @Schema(requiredMode = REQUIRED) @Nullable String reason) {}

  @PostMapping
  @AllowedTo(Role.MEMBER)
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Report an incident (who uses the partner's skills, staff, the partner)",
      description = "What a partner reports of itself does not count for its response.")
  ResponseEntity<IncidentView> open(@RequestBody NewIncident body, Caller caller) {
    var id =
        reports.open(
            new IncidentReports.Report(
                body.partner(),
                body.monitor(),
                body.severity(),
                body.title(),
                body.description(),
                body.startedAt()),
            caller);
    var view = reader.read(id, caller);
    return ResponseEntity.created(URI.create("/api/v1/incidents/" + id))
        .eTag(Long.toString(view.version()))
        .body(view);
  }

  @GetMapping
  @AllowedTo(Role.MEMBER)
  @Operation(
      summary = "Incidents, the newest first",
      description = "Of the caller's partners and of those whose skills they use; all for staff.")
  Page<IncidentView.Summary> list(
      @Parameter(description = "Slug or id.") @RequestParam(required = false)
          @Nullable String partner,
      @RequestParam(required = false) @Nullable IncidentState state,
      Caller caller,
      Paging paging) {
    return reader.page(partner, state, caller, paging);
  }

  @GetMapping("/{id}")
  @AllowedTo(Role.MEMBER)
  @Operation(
      summary = "Read an incident with its timeline and its response clock",
      description = "For the partner's people, those who use its skills, and staff.")
  ResponseEntity<IncidentView> read(
      @Parameter(example = "INC-2026-001") @PathVariable String id, Caller caller) {
    return tagged(id, caller);
  }

  @PostMapping("/{id}/acknowledgement")
  @AllowedTo(Role.MEMBER)
  @Operation(
      summary = "Acknowledge (owners and developers of the partner, maintainers for it)",
      description = "Once; it stops the response clock.")
  ResponseEntity<IncidentView> acknowledge(
      @PathVariable String id,
      @RequestBody(required = false) @Nullable Acknowledgement body,
      Caller caller) {
    service.acknowledge(id, body == null ? null : body.at(), caller);
    return tagged(id, caller);
  }

  @PostMapping("/{id}/updates")
  @AllowedTo(Role.MEMBER)
  @Operation(
      summary = "Add to an incident (whoever may read it)",
      description =
          "Public ones come from the partner or impartial maintainers. What is not public reaches "
              + "the partner and staff.")
  ResponseEntity<IncidentView> update(
      @PathVariable String id, @RequestBody Update body, Caller caller) {
    service.update(id, body.text(), Boolean.TRUE.equals(body.isPublic()), caller);
    return tagged(id, caller);
  }

  @PostMapping("/{id}/pause")
  @AllowedTo({Role.MAINTAINER, Role.ADMIN})
  @Operation(summary = "Pause the response clock, with a reason; while nobody acknowledged")
  ResponseEntity<IncidentView> pause(
      @PathVariable String id, @RequestBody Why body, Caller caller) {
    service.pause(id, body.reason(), caller);
    return tagged(id, caller);
  }

  @PostMapping("/{id}/resume")
  @AllowedTo({Role.MAINTAINER, Role.ADMIN})
  @Operation(summary = "Let the response clock run again")
  ResponseEntity<IncidentView> resume(@PathVariable String id, Caller caller) {
    service.resume(id, caller);
    return tagged(id, caller);
  }

  @PostMapping("/{id}/severity")
  @AllowedTo({Role.MAINTAINER, Role.ADMIN})
  @Operation(
      summary = "Change how bad it is, with a reason",
      description = "It may count for the response from then on, or no longer.")
  ResponseEntity<IncidentView> severity(
      @PathVariable String id, @RequestBody SeverityChange body, Caller caller) {
    service.severity(id, body.severity(), body.reason(), caller);
    return tagged(id, caller);
  }

  @PostMapping("/{id}/resolution")
  @AllowedTo(Role.MEMBER)
  @Operation(
      summary = "Resolve (the partner, maintainers, whoever opened it)",
      description = "Counts as acknowledged then, if nobody did before.")
  ResponseEntity<IncidentView> resolve(
      @PathVariable String id, @RequestBody Words body, Caller caller) {
    service.resolve(id, body.text(), caller);
    return tagged(id, caller);
  }

  @PostMapping("/{id}/post-mortem")
  @AllowedTo(Role.MEMBER)
  @Operation(
      summary = "Write what is learnt from it (the partner, maintainers)",
      description = "Once it is resolved; replaces what was written before.")
  ResponseEntity<IncidentView> postMortem(
      @PathVariable String id, @RequestBody Words body, Caller caller) {
    service.postMortem(id, body.text(), caller);
    return tagged(id, caller);
  }

  private ResponseEntity<IncidentView> tagged(String id, Caller caller) {
    var view = reader.read(id, caller);
    return IfMatch.tagged(view.version(), view);
  }
}
