/** Warnings about versions, and those they reach. */
@NullMarked
package io.cvf.ecosystem.integrations.advisories;

import org.jspecify.annotations.NullMarked;
