/** Errors as RFC 9457 problems with stable types. */
@NullMarked
@NamedInterface("problems")
package io.cvf.ecosystem.platform.problems;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
