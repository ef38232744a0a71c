/** Tells metering what can be executed, and hears from it what was. */
@NullMarked
package io.cvf.ecosystem.integrations.usage;

import org.jspecify.annotations.NullMarked;
