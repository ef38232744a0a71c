/**
 * Reporting what was executed: {@link io.cvf.ecosystem.sdk.metering.Execution} is what happened,
 * {@link io.cvf.ecosystem.sdk.metering.ExecutionReporter} gets it to the server once, whatever
 * happens on the way.
 */
@NullMarked
package io.cvf.ecosystem.sdk.metering;

import org.jspecify.annotations.NullMarked;
