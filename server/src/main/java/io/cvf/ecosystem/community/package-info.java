/** Members propose, discuss and decide changes. */
@NullMarked
@ApplicationModule(
    displayName = "Community",
    allowedDependencies = {
      "identity",
      "notifications",
      "platform :: access",
      "platform :: archives",
      "platform :: audit",
      "platform :: database",
      "platform :: diff",
      "platform :: files",
      "platform :: jobs",
      "platform :: markdown",
      "platform :: problems",
      "platform :: settings",
      "platform :: signing",
      "platform :: time",
      "platform :: web"
    })
package io.cvf.ecosystem.community;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
