/** Finding skills. */
@NullMarked
package io.cvf.ecosystem.integrations.catalogue;

import org.jspecify.annotations.NullMarked;
