/** Answers what partners' production did, for the criteria that are measured. */
@NullMarked
package io.cvf.ecosystem.governance.measured;

import org.jspecify.annotations.NullMarked;
