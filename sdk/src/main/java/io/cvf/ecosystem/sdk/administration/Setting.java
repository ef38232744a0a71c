package io.cvf.ecosystem.sdk.administration;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A setting with the value in force.
 *
 * @param unit of the value; null when it has none
 * @param changedBy null while it is as the installation began
 */
public record Setting(
    String name,
    String value,
    @Nullable String unit,
    String description,
    Instant effectiveFrom,
    @Nullable String changedBy,
    @Nullable String reason) {}
