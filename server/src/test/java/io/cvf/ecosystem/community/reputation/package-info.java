/** Tests of reputation. */
@NullMarked
package io.cvf.ecosystem.community.reputation;

import org.jspecify.annotations.NullMarked;
