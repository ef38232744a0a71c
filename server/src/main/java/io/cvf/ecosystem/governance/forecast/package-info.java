/** What a price and a volume would bring: the public calculator. */
@NullMarked
package io.cvf.ecosystem.governance.forecast;

import org.jspecify.annotations.NullMarked;
