/** Pays partners what they have earned, to where they verifiably want it, by two people's hands. */
@NullMarked
package io.cvf.ecosystem.governance.payouts;

import org.jspecify.annotations.NullMarked;
