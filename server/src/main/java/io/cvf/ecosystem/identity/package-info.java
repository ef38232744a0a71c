/** Who someone is: accounts, organisations, tokens, sign-in. */
@NullMarked
@ApplicationModule(
    displayName = "Identity",
    allowedDependencies = {
      "platform :: access", "platform :: audit", "platform :: database", "platform :: jobs",
      "platform :: mail", "platform :: problems", "platform :: settings", "platform :: time",
      "platform :: web"
    })
package io.cvf.ecosystem.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
