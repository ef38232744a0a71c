/** Who is calling and what they may do: denied unless an operation names the caller's role. */
@NullMarked
@NamedInterface("access")
package io.cvf.ecosystem.platform.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
