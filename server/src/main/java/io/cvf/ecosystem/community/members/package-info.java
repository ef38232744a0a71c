/** The public side of a member: the profile, and a copy of what identity tells. */
@NullMarked
package io.cvf.ecosystem.community.members;

import org.jspecify.annotations.NullMarked;
