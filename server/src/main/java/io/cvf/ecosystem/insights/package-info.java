/**
 * How the ecosystem is doing, and what its staff has to see to. It reads the others; none reads it.
 */
@NullMarked
@ApplicationModule(
    displayName = "Insights",
    allowedDependencies = {
      "community",
      "governance",
      "identity",
      "integrations",
      "notifications",
      "platform :: access",
      "platform :: audit",
      "platform :: database",
      "platform :: jobs",
      "platform :: problems",
      "platform :: time",
      "platform :: web"
    })
package io.cvf.ecosystem.insights;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
