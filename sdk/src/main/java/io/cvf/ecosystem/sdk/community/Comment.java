package io.cvf.ecosystem.sdk.community;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A comment on an RFC.
 *
 * @param body Markdown; null when a moderator hid it
 * @param parentId what it replies to; null at the top
 * @param depth 0 at the top
 */
public record Comment(
    UUID id,
    Author author,
    @Nullable String body,
    @Nullable UUID parentId,
    int depth,
    int replies,
    int upvotes,
    Instant createdAt,
    @Nullable Instant editedAt) {

  /**
   * @param username null when whoever wrote it is gone
   */
  public record Author(@Nullable String username, String displayName) {}
}
