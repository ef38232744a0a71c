/** What each category of partners has to prove, in dated sets. */
@NullMarked
package io.cvf.ecosystem.integrations.requirements;

import org.jspecify.annotations.NullMarked;
