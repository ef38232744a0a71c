/** Compares a publisher's own list of executions with what was counted. */
@NullMarked
package io.cvf.ecosystem.metering.comparisons;

import org.jspecify.annotations.NullMarked;
