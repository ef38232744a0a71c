package io.cvf.ecosystem.governance.maintenance;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.cvf.ecosystem.governance.maintenance.MaintenanceWindows.When;
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
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What partners announce to take down. */
@RestController
@RequestMapping("/api/v1/maintenance-windows")
@Tag(name = "Maintenance")
class MaintenanceController {

  private final MaintenanceService service;
  private final MaintenanceReader reader;

  MaintenanceController(MaintenanceService service, MaintenanceReader reader) {
    this.service = service;
    this.reader = reader;
  }

  @Schema(name = "NewMaintenanceWindow")
  record NewWindow(
      @Schema(requiredMode = REQUIRED, description = "Slug or id.", example = "acme")
          @Nullable String partner,
      @Schema(description = "What is taken down; none for everything.")
          @Nullable List<@Nullable UUID> monitors,
      @Schema(requiredMode = REQUIRED) @Nullable Instant from,
      @Schema(requiredMode = REQUIRED, description = "At most 30 days later.")
          @Nullable Instant until,
      @Schema(requiredMode = REQUIRED, description = "1 to 2,000 characters.")
          @Nullable String reason) {}

  @Schema(name = "MaintenanceWindowEdit")
  record Edit(
      @Nullable List<@Nullable UUID> monitors,
      @Schema(requiredMode = REQUIRED) @Nullable Instant from,
      @Schema(requiredMode = REQUIRED) @Nullable Instant until,
      @Schema(requiredMode = REQUIRED) @Nullable String reason) {}

  @PostMapping
  @AllowedTo(Role.MEMBER)
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Announce maintenance (owners and developers of the partner)",
      description =
          "Announced 72 hours ahead, up to 8 hours a month are taken out of the uptime; the answer "
              + "says how much of it is. Those who use the partner's skills are told.")
  ResponseEntity<MaintenanceView> announce(@RequestBody NewWindow body, Caller caller) {
    var id =
        service.announce(
            body.partner(),
            new MaintenanceService.Given(body.monitors(), body.from(), body.until(), body.reason()),
            caller);
    var view = reader.read(id, caller);
    return ResponseEntity.created(URI.create("/api/v1/maintenance-windows/" + id))
        .eTag(Long.toString(view.version()))
        .body(view);
  }

  @GetMapping
  @AllowedTo(Role.MEMBER)
  @Operation(
      summary = "Maintenance windows",
      description = "The last one first; those to come the next one first.")
  Page<MaintenanceView> list(
      @Parameter(description = "Slug or id.") @RequestParam(required = false)
          @Nullable String partner,
      @RequestParam(defaultValue = "ALL") When when,
      Caller caller,
      Paging paging) {
    return reader.page(partner, when, caller, paging);
  }

  @GetMapping("/{id}")
  @AllowedTo(Role.MEMBER)
  @Operation(summary = "Read a maintenance window")
  ResponseEntity<MaintenanceView> read(@PathVariable UUID id, Caller caller) {
    return tagged(id, caller);
  }

  @PutMapping("/{id}")
  @AllowedTo(Role.MEMBER)
  @Operation(
      summary = "Change a maintenance window (owners and developers of the partner)",
      description =
          "It counts as announced now, unless it only shrinks. Once it has begun it can only end "
              + "earlier.")
  ResponseEntity<MaintenanceView> change(
      @PathVariable UUID id, @RequestBody Edit body, IfMatch base, Caller caller) {
    service.change(
        id,
        new MaintenanceService.Given(body.monitors(), body.from(), body.until(), body.reason()),
        base,
        caller);
    return tagged(id, caller);
  }

  @PostMapping("/{id}/end")
  @AllowedTo(Role.MEMBER)
  @Operation(summary = "End maintenance now (owners and developers of the partner)")
  ResponseEntity<MaintenanceView> end(@PathVariable UUID id, Caller caller) {
    service.end(id, caller);
    return tagged(id, caller);
  }

  @DeleteMapping("/{id}")
  @AllowedTo(Role.MEMBER)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Call maintenance off (owners and developers of the partner)",
      description = "Only before it begins.")
  void cancel(@PathVariable UUID id, Caller caller) {
    service.cancel(id, caller);
  }

  private ResponseEntity<MaintenanceView> tagged(UUID id, Caller caller) {
    var view = reader.read(id, caller);
    return IfMatch.tagged(view.version(), view);
  }
}
