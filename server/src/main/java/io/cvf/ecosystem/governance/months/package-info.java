/** Billing months as partners see them: their part of one, and the proofs. */
@NullMarked
package io.cvf.ecosystem.governance.months;

import org.jspecify.annotations.NullMarked;
