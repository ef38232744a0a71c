/** What {@code ./cvf bench NAME} measures; a class for each name. */
@NullMarked
package io.cvf.ecosystem.bench;

import org.jspecify.annotations.NullMarked;
