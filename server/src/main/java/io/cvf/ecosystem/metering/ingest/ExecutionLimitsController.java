package io.cvf.ecosystem.metering.ingest;

import io.cvf.ecosystem.identity.OrganisationDirectory;
import io.cvf.ecosystem.identity.Position;
import io.cvf.ecosystem.platform.access.AllowedTo;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.audit.AuditLog;
import io.cvf.ecosystem.platform.problems.Problem;
import io.cvf.ecosystem.platform.web.IfMatch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What an organisation lets its runtimes execute. */
@RestController
@RequestMapping("/api/v1/organisations/{organisation}/execution-limits")
class ExecutionLimitsController {

  private final OrganisationDirectory organisations;
  private final Consumers consumers;
  private final AuditLog audit;

  ExecutionLimitsController(
      OrganisationDirectory organisations, Consumers consumers, AuditLog audit) {
    this.organisations = organisations;
    this.consumers = consumers;
    this.audit = audit;
  }

  /** The levels in which skills can be dangerous, as the marketplace names them. */
  enum Risk {
    R0(0),
    R1(1),
    R2(2),
    R3(3);

    private final int level;

    Risk(int level) {
      this.level = level;
    }

    static Risk of(int level) {
      return Arrays.stream(values()).filter(risk -> risk.level == level).findFirst().orElseThrow();
    }
  }

  @Schema(name = "ExecutionLimits")
  record ExecutionLimits(
      @Schema(description = "Executions of a higher risk level are refused") @NotNull
          Risk highestRisk) {}

  @GetMapping
  @AllowedTo(Role.MEMBER)
  @Transactional
  @Operation(summary = "The highest risk level an organisation allows (its people)")
  ResponseEntity<ExecutionLimits> show(@PathVariable String organisation, Caller caller) {
    var entry = ofCaller(organisation, caller, Set.of(Position.values()));
    return tagged(consumers.of(Set.of(entry.id())).get(entry.id()));
  }

  @PutMapping
  @AllowedTo(Role.MEMBER)
  @Transactional
  @Operation(summary = "Set the highest risk level your organisation allows (owners)")
  ResponseEntity<ExecutionLimits> change(
      @PathVariable String organisation,
      @Valid @RequestBody ExecutionLimits wanted,
      IfMatch ifMatch,
      Caller caller) {
    var entry = ofCaller(organisation, caller, Set.of(Position.OWNER));
    var before = consumers.of(Set.of(entry.id())).get(entry.id());
    if (before == null
        || !consumers.allow(entry.id(), wanted.highestRisk().level, ifMatch.version())) {
      throw Problem.stale(before == null ? 0 : before.version());
    }
    audit.record(
        caller.id(),
        "organisation.risk-allowed",
        "organisation:" + entry.slug(),
        Map.of("highestRisk", wanted.highestRisk().name()),
        null);
    return tagged(consumers.find(entry.id()).orElseThrow());
  }

  private OrganisationDirectory.Entry ofCaller(
      String slug, Caller caller, Set<Position> positions) {
    var entry =
        organisations
            .find(slug)
            .orElseThrow(() ->
                Problem.notFound(
                    "organisation-not-found",
                    "No such organisation",
                    "No organisation is called " + slug + "."));
    var position = organisations.position(entry.id(), caller.id());
    if (position.filter(positions::contains).isEmpty()) {
      throw Problem.forbidden("Ask one of the organisation's owners.");
    }
    return entry;
  }

  private static ResponseEntity<ExecutionLimits> tagged(@Nullable Consumer consumer) {
    if (consumer == null) {
      throw new IllegalStateException("A consumer was not added");
    }
    return IfMatch.tagged(consumer.version(), new ExecutionLimits(Risk.of(consumer.highestRisk())));
  }
}
