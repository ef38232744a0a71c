/** How alive the community is, and what waits for each of its members. */
@NullMarked
package io.cvf.ecosystem.community.engagement;

import org.jspecify.annotations.NullMarked;
