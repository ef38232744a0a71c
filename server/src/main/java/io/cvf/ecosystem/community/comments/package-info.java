/** What people say about RFCs: threads, upvotes, and the moderation of both. */
@NullMarked
package io.cvf.ecosystem.community.comments;

import org.jspecify.annotations.NullMarked;
