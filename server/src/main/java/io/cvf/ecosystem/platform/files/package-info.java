/** Uploads by content hash. */
@NullMarked
@NamedInterface("files")
package io.cvf.ecosystem.platform.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
