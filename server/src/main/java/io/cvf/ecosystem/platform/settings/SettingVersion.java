package io.cvf.ecosystem.platform.settings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A value and since when it is in force.
 *
 * @param changedBy a username; absent for the first value, which came from the configuration
 */
record SettingVersion(
    String name,
    String value,
    Instant effectiveFrom,
    @Nullable String changedBy,
    @Nullable String reason) {}
