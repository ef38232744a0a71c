/** Stories: the whole product in a real browser, as people meet it. */
@NullMarked
package io.cvf.ecosystem.e2e;

import org.jspecify.annotations.NullMarked;
