package io.cvf.ecosystem.community;

import io.cvf.ecosystem.platform.access.MemberId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Someone commented on an RFC, and follows it from now on. Published in that transaction.
 *
 * @param parent the comment it answers; null when it begins a thread
 * @param parentAuthor who wrote the parent
 * @param mentioned whom it names, at most a handful
 * @param excerpt its beginning, as written
 */
public record CommentAdded(
    CommentId comment,
    RfcId rfc,
    int rfcNumber,
    MemberId author,
    @Nullable CommentId parent,
    @Nullable MemberId parentAuthor,
    List<MemberId> mentioned,
    String rfcTitle,
    String excerpt,
    Instant addedAt) {}
