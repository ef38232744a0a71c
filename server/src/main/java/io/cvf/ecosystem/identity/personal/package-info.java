/** What members may ask of their own data: to be told all of it, and to have it erased. */
@NullMarked
package io.cvf.ecosystem.identity.personal;

import org.jspecify.annotations.NullMarked;
