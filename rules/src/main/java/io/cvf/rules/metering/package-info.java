/** What a sealed billing month proves: the leaves of its trees, and a proof's way to the root. */
@NullMarked
package io.cvf.rules.metering;

import org.jspecify.annotations.NullMarked;
