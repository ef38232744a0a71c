/** What every module stands on; it knows none of them. */
@NullMarked
@ApplicationModule(
    displayName = "Platform",
    allowedDependencies = {})
package io.cvf.ecosystem.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
