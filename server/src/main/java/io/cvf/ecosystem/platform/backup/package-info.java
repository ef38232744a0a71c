/** Keeps all of a database in one file, and fills an empty one from it. */
@NullMarked
@NamedInterface("backup")
package io.cvf.ecosystem.platform.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
