package io.cvf.ecosystem.metering.ingest;

import io.cvf.ecosystem.platform.access.AllowedTo;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.web.IfMatch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Arrays;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What an organisation lets its runtimes execute. */
@RestController
@Tag(name = "Executions")
@RequestMapping("/api/v1/organisations/{organisation}/execution-limits")
class ExecutionLimitsController {

  private final AllowedRisk allowed;

  ExecutionLimitsController(AllowedRisk allowed) {
    this.allowed = allowed;
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
  @Operation(summary = "The highest risk level an organisation allows (its people)")
  ResponseEntity<ExecutionLimits> show(@PathVariable String organisation, Caller caller) {
    return tagged(allowed.of(organisation, caller));
  }

  @PutMapping
  @AllowedTo(Role.MEMBER)
  @Operation(summary = "Set the highest risk level your organisation allows (owners)")
  ResponseEntity<ExecutionLimits> change(
      @PathVariable String organisation,
      @Valid @RequestBody ExecutionLimits wanted,
      IfMatch ifMatch,
      Caller caller) {
    allowed.set(organisation, wanted.highestRisk().level, ifMatch, caller);
    return tagged(allowed.of(organisation, caller));
  }

  private static ResponseEntity<ExecutionLimits> tagged(Consumer consumer) {
    return IfMatch.tagged(consumer.version(), new ExecutionLimits(Risk.of(consumer.highestRisk())));
  }
}
