package io.cvf.ecosystem.platform.settings;

import io.cvf.ecosystem.platform.access.MemberId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A value and since when it is in force.
 *
 * @param changedBy absent for the first value, which came from the configuration
 */
record SettingVersion(
    String name,
    String value,
    Instant effectiveFrom,
    @Nullable MemberId changedBy,
    @Nullable String reason) {}
