/** What the demo's organisations executed: {@code ./cvf start --demo}. */
@NullMarked
@NamedInterface("demo")
package io.cvf.ecosystem.metering.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
