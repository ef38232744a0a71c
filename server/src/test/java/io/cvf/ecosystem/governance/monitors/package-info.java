/** Tests of monitors, and what other rooms' tests need of them. */
@NullMarked
package io.cvf.ecosystem.governance.monitors;

import org.jspecify.annotations.NullMarked;
