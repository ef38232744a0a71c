/** What is watched of an agreement, and what was found. */
@NullMarked
package io.cvf.ecosystem.governance.monitors;

import org.jspecify.annotations.NullMarked;
