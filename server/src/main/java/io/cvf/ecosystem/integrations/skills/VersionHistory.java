package io.cvf.ecosystem.integrations.skills;

import io.cvf.ecosystem.platform.access.MemberId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a version, and when.
 *
 * @param submittedAt when approval was asked for; null when none is needed, or not yet
 */
public record VersionHistory(
    Instant createdAt,
    MemberId createdBy,
    @Nullable Instant submittedAt,
    @Nullable Instant publishedAt,
    @Nullable Yank yank) {

  /** Why a published version should not be used any more; it can still be fetched by number. */
  public record Yank(String reason, Instant at, MemberId by) {}
}
