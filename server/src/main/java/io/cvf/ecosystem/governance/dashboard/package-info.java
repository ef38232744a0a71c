/** What staff looks at first in the morning. */
@NullMarked
package io.cvf.ecosystem.governance.dashboard;

import org.jspecify.annotations.NullMarked;
