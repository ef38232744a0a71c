/** What consumers owe, what they paid, and what they got back. */
@NullMarked
package io.cvf.ecosystem.governance.invoices;

import org.jspecify.annotations.NullMarked;
