/** What partners agree to, how they get there, and what happens when parties disagree. */
@NullMarked
@ApplicationModule(
    displayName = "Governance",
    allowedDependencies = {
      "identity",
      "integrations",
      "metering",
      "metering :: demo",
      "notifications",
      "platform :: access",
      "platform :: audit",
      "platform :: database",
      "platform :: files",
      "platform :: jobs",
      "platform :: mail",
      "platform :: markdown",
      "platform :: money",
      "platform :: outbound",
      "platform :: problems",
      "platform :: settings",
      "platform :: signing",
      "platform :: time",
      "platform :: web"
    })
package io.cvf.ecosystem.governance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
