/** The guarded client: the only way out to other people's addresses. */
@NullMarked
@NamedInterface("outbound")
package io.cvf.ecosystem.platform.outbound;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
