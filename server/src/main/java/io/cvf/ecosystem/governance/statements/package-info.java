/** What partners have earned, what was taken from it, and what disputes keep back. */
@NullMarked
package io.cvf.ecosystem.governance.statements;

import org.jspecify.annotations.NullMarked;
