/** What staff reads on Mondays. */
@NullMarked
package io.cvf.ecosystem.insights.digest;

import org.jspecify.annotations.NullMarked;
