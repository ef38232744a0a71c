/** What executions cost, and who gets how much of it. */
@NullMarked
package io.cvf.ecosystem.governance.rating;

import org.jspecify.annotations.NullMarked;
