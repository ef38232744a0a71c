/** Markdown to safe HTML, rendered once. */
@NullMarked
@NamedInterface("markdown")
package io.cvf.ecosystem.platform.markdown;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
