/** Takes reported executions in: checked, counted once, durable before the answer. */
@NullMarked
package io.cvf.ecosystem.metering.ingest;

import org.jspecify.annotations.NullMarked;
