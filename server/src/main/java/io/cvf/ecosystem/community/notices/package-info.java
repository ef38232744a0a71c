/** Which event of the community is told to whom. */
@NullMarked
package io.cvf.ecosystem.community.notices;

import org.jspecify.annotations.NullMarked;
