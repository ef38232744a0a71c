@NullMarked
package io.cvf.ecosystem.governance.budgets;

import org.jspecify.annotations.NullMarked;
