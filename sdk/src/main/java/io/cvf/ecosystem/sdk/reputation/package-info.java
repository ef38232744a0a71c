/** Recomputing reputation from what a platform publishes about it. */
@NullMarked
package io.cvf.ecosystem.sdk.reputation;

import org.jspecify.annotations.NullMarked;
