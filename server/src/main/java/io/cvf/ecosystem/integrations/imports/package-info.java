/** Skills that were described elsewhere, taken over many at once. */
@NullMarked
package io.cvf.ecosystem.integrations.imports;

import org.jspecify.annotations.NullMarked;
