/** What was executed: every execution once, in the month it counts in. */
@NullMarked
@ApplicationModule(
    displayName = "Metering",
    allowedDependencies = {
      "identity",
      "platform :: access",
      "platform :: audit",
      "platform :: database",
      "platform :: jobs",
      "platform :: problems",
      "platform :: settings",
      "platform :: signing",
      "platform :: time",
      "platform :: web"
    })
package io.cvf.ecosystem.metering;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
