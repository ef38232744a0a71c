/** Partners prove themselves, publish skills, and people find and rate them. */
@NullMarked
@ApplicationModule(
    displayName = "Integrations",
    allowedDependencies = {
      "community",
      "identity",
      "metering",
      "notifications",
      "platform :: access",
      "platform :: archives",
      "platform :: audit",
      "platform :: database",
      "platform :: diff",
      "platform :: files",
      "platform :: jobs",
      "platform :: markdown",
      "platform :: outbound",
      "platform :: problems",
      "platform :: settings",
      "platform :: time",
      "platform :: web"
    })
package io.cvf.ecosystem.integrations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
