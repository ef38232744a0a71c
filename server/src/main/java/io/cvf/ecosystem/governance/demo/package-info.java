/** Agreements, checklists and disputes for the demo's marketplace: {@code ./cvf start --demo}. */
@NullMarked
package io.cvf.ecosystem.governance.demo;

import org.jspecify.annotations.NullMarked;
