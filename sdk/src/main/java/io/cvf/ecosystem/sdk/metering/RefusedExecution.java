package io.cvf.ecosystem.sdk.metering;

import org.jspecify.annotations.Nullable;

/**
 * An execution the server will not count, however often it is reported.
 *
 * @param detail one sentence of the server
 */
public record RefusedExecution(
    Execution execution, RefusalReason reason, @Nullable String detail) {}
