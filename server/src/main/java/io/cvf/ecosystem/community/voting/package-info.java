/** Deciding RFCs: votes with frozen weights, ballots in a log anyone can recount, the close. */
@NullMarked
package io.cvf.ecosystem.community.voting;

import org.jspecify.annotations.NullMarked;
