/** What contributions are worth, and how earned points fade. */
@NullMarked
package io.cvf.rules.reputation;

import org.jspecify.annotations.NullMarked;
