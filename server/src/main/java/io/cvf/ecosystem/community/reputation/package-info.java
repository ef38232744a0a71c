/** Who contributed what: an append-only ledger of points, and where members stand by it. */
@NullMarked
package io.cvf.ecosystem.community.reputation;

import org.jspecify.annotations.NullMarked;
