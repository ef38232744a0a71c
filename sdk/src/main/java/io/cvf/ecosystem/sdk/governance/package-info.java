/** Agreements, service levels, incidents and disputes. */
@NullMarked
package io.cvf.ecosystem.sdk.governance;

import org.jspecify.annotations.NullMarked;
