/** Tells members what concerns them: inbox, mail, feeds, webhooks. */
@NullMarked
@ApplicationModule(
    displayName = "Notifications",
    allowedDependencies = {
      "identity", "platform :: access", "platform :: audit", "platform :: database",
      "platform :: jobs", "platform :: mail", "platform :: outbound", "platform :: problems",
      "platform :: settings", "platform :: time", "platform :: web"
    })
package io.cvf.ecosystem.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
