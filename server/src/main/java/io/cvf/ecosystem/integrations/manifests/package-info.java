/** The formats a skill may be described in, and what is read from them. */
@NullMarked
package io.cvf.ecosystem.integrations.manifests;

import org.jspecify.annotations.NullMarked;
