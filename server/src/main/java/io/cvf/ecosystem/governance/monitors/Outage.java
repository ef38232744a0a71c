package io.cvf.ecosystem.governance.monitors;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A span in which a monitor was down.
 *
 * @param from the first failed look
 * @param until the first success after it; null while it lasts
 */
record Outage(UUID monitor, Instant from, @Nullable Instant until, Cause cause) {}
