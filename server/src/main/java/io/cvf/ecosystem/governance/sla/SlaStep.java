package io.cvf.ecosystem.governance.sla;

import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.platform.access.MemberId;
import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One consequence of one month.
 *
 * @param basisPoints of a penalty
 * @param reason why it was held, released or waived last
 * @param outcome what it came to, or what went wrong the last time
 */
record SlaStep(
    UUID id,
    PartnerId partner,
    YearMonth month,
    StepKind kind,
    StepState state,
    Instant dueAt,
    @Nullable Integer basisPoints,
    @Nullable String reason,
    @Nullable MemberId decidedBy,
    @Nullable Instant decidedAt,
    @Nullable Instant doneAt,
    @Nullable String outcome,
    long version) {}
