/** What changed between two texts. */
@NullMarked
@NamedInterface("diff")
package io.cvf.ecosystem.platform.diff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
