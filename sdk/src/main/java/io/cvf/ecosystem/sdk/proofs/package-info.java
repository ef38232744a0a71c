/** Checks proofs of counted executions without asking anybody. */
@NullMarked
package io.cvf.ecosystem.sdk.proofs;

import org.jspecify.annotations.NullMarked;
