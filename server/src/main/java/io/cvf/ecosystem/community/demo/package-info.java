/** A small invented community, to look at: {@code ./cvf start --demo}. */
@NullMarked
package io.cvf.ecosystem.community.demo;

import org.jspecify.annotations.NullMarked;
