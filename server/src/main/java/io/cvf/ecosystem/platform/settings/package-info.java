/** Dated, versioned settings an administrator may change. */
@NullMarked
@NamedInterface("settings")
package io.cvf.ecosystem.platform.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
