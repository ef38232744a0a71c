package io.cvf.ecosystem.community.comments;

import org.jspecify.annotations.Nullable;

/**
 * A comment with what a list shows beside it.
 *
 * @param username null when its author is no member any more
 * @param upvoted whether the reader has upvoted it
 * @param replies direct ones, hidden ones included
 */
record ListedComment(
    Comment comment,
    @Nullable String username,
    @Nullable String displayName,
    int upvotes,
    boolean upvoted,
    int replies) {}
