/** What was executed, asked by hour, day and month. */
@NullMarked
package io.cvf.ecosystem.metering.usage;

import org.jspecify.annotations.NullMarked;
