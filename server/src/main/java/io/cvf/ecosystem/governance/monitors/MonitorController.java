package io.cvf.ecosystem.governance.monitors;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.cvf.ecosystem.governance.AgreementId;
import io.cvf.ecosystem.platform.access.AllowedTo;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.web.Cursor;
import io.cvf.ecosystem.platform.web.IfMatch;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Monitors")
class MonitorController {

  private final MonitorService service;
  private final Monitors monitors;
  private final MonitorTurns turns;
  private final MonitorAccess access;
  private final MonitorViews views;
  private final TargetLooks looks;

  MonitorController(
      MonitorService service,
      Monitors monitors,
      MonitorTurns turns,
      MonitorAccess access,
      MonitorViews views,
      TargetLooks looks) {
    this.service = service;
    this.monitors = monitors;
    this.turns = turns;
    this.access = access;
    this.views = views;
    this.looks = looks;
  }

  @Schema(name = "MonitorTerms")
  record Body(
      @Schema(requiredMode = REQUIRED, description = "At most 100 characters; the partner's own.")
          @Nullable String name,
      @Schema(description = "HTTP without it; it never changes.") @Nullable MonitorKind kind,
      @Schema(description = "HTTP only.", example = "https://acme.example/health")
          @Nullable String url,
      @Schema(description = "GET or HEAD; GET without it. HTTP only.") @Nullable String method,
      @Schema(description = "200 to 299 without any. HTTP only.")
          @Nullable List<Integer> expectedStatus,
      @Schema(description = "A text within the first 256 KiB of the answer. HTTP only.")
          @Nullable String bodyContains,
      @Schema(description = "HTTP: 10 to 600, 60 without it. ALERTS: 60 to 86,400, 3,600 without.")
          @Nullable Integer intervalSeconds,
      @Schema(description = "1 to 30, 10 without it. HTTP only.") @Nullable Integer timeoutSeconds,
      @Schema(description = "Warns so many days before the certificate ends. HTTP only.")
          @Nullable Integer tlsWarnDays,
      @Schema(description = "ALWAYS without it; it never changes.")
          @Nullable ServiceHours serviceHours,
      @Schema(description = "An hour below it is down; 9,000 without it. EXECUTIONS only.")
          @Nullable Integer leastSuccessBasisPoints) {

    MonitorTerms.Given given() {
      return new MonitorTerms.Given(
          name,
          kind,
          url,
          method,
          expectedStatus,
          bodyContains,
          intervalSeconds,
          timeoutSeconds,
          tlsWarnDays,
          serviceHours,
          leastSuccessBasisPoints);
    }
  }

  @Schema(name = "MonitorPause")
  record Pause(@Schema(requiredMode = REQUIRED) @Nullable String reason) {}

  @Schema(name = "MonitorResumption")
  record Resumption(@Nullable String reason) {}

  @PostMapping("/agreements/{id}/monitors")
  @AllowedTo(Role.MEMBER)
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Watch something for an agreement",
      description =
          """
          For maintainers and administrators, and for the partner's owners and developers while \
          the agreement is being prepared. At most 50 for an agreement.\
          """)
  ResponseEntity<MonitorView> add(@PathVariable UUID id, @RequestBody Body body, Caller caller) {
    var agreement = access.readable(new AgreementId(id), caller);
    access.requireSetUp(agreement.partner(), agreement.status(), caller);
    var terms =
        MonitorTerms.checked(
            body.given(),
            body.kind() == null ? MonitorKind.HTTP : body.kind(),
            body.serviceHours() == null ? ServiceHours.ALWAYS : body.serviceHours());
    requireAllowed(terms);
    var monitor = access.readable(service.add(agreement.id(), terms, caller), caller);
    return ResponseEntity.created(URI.create("/api/v1/monitors/" + monitor.id()))
        .eTag(Long.toString(monitor.version()))
        .body(views.of(monitor, caller));
  }

  /** Before any transaction: to look a name up may take its time. */
  private void requireAllowed(MonitorTerms terms) {
    if (terms.url() != null) {
      looks.requireAllowed(terms.url());
    }
  }

  @GetMapping("/agreements/{id}/monitors")
  @AllowedTo(Role.MEMBER)
  @Operation(
      summary = "What is watched for an agreement",
      description = "Those that have ended come last. For the partner's people and staff.")
  Page<MonitorView> list(@PathVariable UUID id, Caller caller, Paging paging) {
    var agreement = access.readable(new AgreementId(id), caller);
    var page =
        Page.of(
            monitors.of(agreement.id(), paging),
            paging,
            it -> Cursor.of(it.endedAt() == null ? 0 : 1, it.id()));
    return new Page<>(
        views.of(agreement.partner(), agreement.status(), page.items(), caller), page.nextCursor());
  }

  @GetMapping("/monitors/{id}")
  @AllowedTo(Role.MEMBER)
  @Operation(summary = "A monitor", description = "For the partner's people and staff.")
  ResponseEntity<MonitorView> read(@PathVariable UUID id, Caller caller) {
    var monitor = access.readable(id, caller);
    return IfMatch.tagged(monitor.version(), views.of(monitor, caller));
  }

  @PutMapping("/monitors/{id}")
  @AllowedTo(Role.MEMBER)
  @Operation(
      summary = "Change how something is watched",
      description = "For whoever may add one. Its kind and service hours stay.")
  ResponseEntity<MonitorView> change(
      @PathVariable UUID id, @RequestBody Body body, IfMatch base, Caller caller) {
    var monitor = access.readable(id, caller);
    access.requireSetUp(monitor.partner(), monitor.agreementStatus(), caller);
    requireAllowed(
        MonitorTerms.checked(body.given(), monitor.terms().kind(), monitor.terms().serviceHours()));
    service.change(id, body.given(), base, caller);
    return read(id, caller);
  }

  @DeleteMapping("/monitors/{id}")
  @AllowedTo(Role.MEMBER)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "End a monitor",
      description = "For whoever may add one. What it found stays.")
  void end(@PathVariable UUID id, Caller caller) {
    access.readable(id, caller);
    service.end(id, caller);
  }

  @PostMapping("/monitors/{id}/pause")
  @AllowedTo({Role.MAINTAINER, Role.ADMIN})
  @Operation(
      summary = "Stop watching for a while",
      description = "The time is counted as not watched, and reports show it with the reason.")
  ResponseEntity<MonitorView> pause(@PathVariable UUID id, @RequestBody Pause body, Caller caller) {
    service.pause(id, body.reason(), caller);
    return read(id, caller);
  }

  @PostMapping("/monitors/{id}/resume")
  @AllowedTo({Role.MAINTAINER, Role.ADMIN})
  @Operation(summary = "Watch again what was paused")
  ResponseEntity<MonitorView> resume(
      @PathVariable UUID id,
      @RequestBody(required = false) @Nullable Resumption body,
      Caller caller) {
    service.resume(id, body == null ? null : body.reason(), caller);
    return read(id, caller);
  }

  @PostMapping("/monitors/{id}/test")
  @AllowedTo(Role.MEMBER)
  @Operation(
      summary = "Look once, now",
      description = "For whoever may add one. The result is shown and not kept.")
  MonitorView.LookView test(@PathVariable UUID id, Caller caller) {
    var monitor = access.readable(id, caller);
    access.requireSetUp(monitor.partner(), monitor.agreementStatus(), caller);
    var target = turns.target(id).orElseThrow(MonitorProblems::nothingToAsk);
    looks.requireAllowed(target.url());
    var look = looks.look(target);
    if (look.why() == Cause.REFUSED_TARGET) {
      throw MonitorProblems.targetNotAllowed(look.why().sentence());
    }
    return MonitorView.LookView.of(look);
  }
}
