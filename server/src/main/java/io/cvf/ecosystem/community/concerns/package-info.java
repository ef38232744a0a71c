/** Concerns: named objections that keep an RFC from being put to the vote. */
@NullMarked
package io.cvf.ecosystem.community.concerns;

import org.jspecify.annotations.NullMarked;
