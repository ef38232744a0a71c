/** API tokens, by which programs act for a member. */
@NullMarked
package io.cvf.ecosystem.identity.tokens;

import org.jspecify.annotations.NullMarked;
