/** What waits for a moderator, from every room, in one queue. */
@NullMarked
package io.cvf.ecosystem.community.moderation;

import org.jspecify.annotations.NullMarked;
