/** Events between modules reach their listeners, also after a crash. */
@NullMarked
package io.cvf.ecosystem.platform.events;

import org.jspecify.annotations.NullMarked;
