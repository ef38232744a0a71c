/** What partners announced to take down, and when they announced it. */
@NullMarked
package io.cvf.ecosystem.governance.maintenance;

import org.jspecify.annotations.NullMarked;
