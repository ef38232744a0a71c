/** Files and zip archives from strangers, read without trusting them. */
@NullMarked
@NamedInterface("archives")
package io.cvf.ecosystem.platform.archives;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
