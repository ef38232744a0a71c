/** What the platform signs, so that anyone can check it without the platform. */
@NullMarked
@NamedInterface("signing")
package io.cvf.ecosystem.platform.signing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
