/** Organisations that publish skills: who they are, and where they stand. */
@NullMarked
package io.cvf.ecosystem.integrations.partners;

import org.jspecify.annotations.NullMarked;
