/** The books: who owes whom how much, and why. */
@NullMarked
package io.cvf.ecosystem.governance.ledger;

import org.jspecify.annotations.NullMarked;
