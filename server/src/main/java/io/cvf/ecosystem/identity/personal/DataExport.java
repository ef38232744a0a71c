package io.cvf.ecosystem.identity.personal;

import io.cvf.ecosystem.platform.access.MemberId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a member was told of themselves.
 *
 * @param finishedAt null while it is being made
 * @param expiresAt until when it can be fetched
 * @param bytes of the archive
 */
record DataExport(
    MemberId member,
    UUID id,
    UUID job,
    MemberId requestedBy,
    Instant requestedAt,
    @Nullable Instant finishedAt,
    @Nullable Instant expiresAt,
    @Nullable Integer bytes) {

  static DataExport begun(MemberId member, UUID id, UUID job, MemberId by, Instant now) {
    return new DataExport(member, id, job, by, now, null, null, null);
  }
}
