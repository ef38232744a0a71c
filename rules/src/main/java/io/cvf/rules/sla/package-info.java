/**
 * The arithmetic of service levels, in whole seconds and without floating point: what was up, what
 * counts, and what follows from it.
 */
@NullMarked
package io.cvf.rules.sla;

import org.jspecify.annotations.NullMarked;
