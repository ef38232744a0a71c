package io.cvf.ecosystem.sdk.metering;

import org.jspecify.annotations.Nullable;

/**
 * How far a reporter is; all numbers since it was opened.
 *
 * @param pending taken and not yet answered by the server
 * @param late of the accepted, those counted in a later month than their own
 * @param trouble why the last attempt failed; null when it did not
 */
public record ReporterStatus(
    long pending,
    long accepted,
    long duplicates,
    long refused,
    long late,
    @Nullable String trouble) {}
