/** Long and recurring work that survives a restart. */
@NullMarked
@NamedInterface("jobs")
package io.cvf.ecosystem.platform.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
