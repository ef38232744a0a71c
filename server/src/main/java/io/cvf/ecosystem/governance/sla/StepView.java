package io.cvf.ecosystem.governance.sla;

import io.cvf.ecosystem.platform.access.People;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A step as those concerned see it. */
@Schema(name = "SlaStep")
record StepView(
    UUID id,
    SlaReport.Partner partner,
    @Schema(example = "2026-11") String month,
    StepKind kind,
    StepState state,
    Instant dueAt,
    @Schema(description = "Of a penalty: of the partner's share of the month.")
        @Nullable Integer basisPoints,
    @Schema(description = "Why it was held, released or waived last.") @Nullable String reason,
    People.@Nullable Person decidedBy,
    @Nullable Instant decidedAt,
    @Nullable Instant doneAt,
    @Schema(description = "What it came to, or what went wrong the last time.")
        @Nullable String outcome,
    long version,
    @Schema(description = "What the caller may do.") List<Action> actions) {

  @Schema(name = "SlaStepAction")
  enum Action {
    HOLD,
    RELEASE,
    WAIVE
  }
}
