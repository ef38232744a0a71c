/** An invented marketplace for the demo's community: {@code ./cvf start --demo}. */
@NullMarked
package io.cvf.ecosystem.integrations.demo;

import org.jspecify.annotations.NullMarked;
