/** Turns sealed months into books, statements and invoices. */
@NullMarked
package io.cvf.ecosystem.governance.settlement;

import org.jspecify.annotations.NullMarked;
