/** The append-only, hash-chained log of who did what, and why. */
@NullMarked
@NamedInterface("audit")
package io.cvf.ecosystem.platform.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
