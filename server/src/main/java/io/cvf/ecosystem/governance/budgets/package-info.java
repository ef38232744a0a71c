/** What organisations mean to spend on executions, and how far they are. */
@NullMarked
package io.cvf.ecosystem.governance.budgets;

import org.jspecify.annotations.NullMarked;
