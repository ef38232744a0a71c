package io.cvf.ecosystem.governance.disputes;

import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.files.StoredFile;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a side shows: either a link or a file. */
record DisputeEvidence(
    UUID id,
    Side side,
    @Nullable String url,
    @Nullable StoredFile file,
    @Nullable String note,
    Instant addedAt,
    MemberId addedBy) {

  /** What it is. */
  enum Kind {
    LINK,
    FILE
  }

  Kind kind() {
    return file == null ? Kind.LINK : Kind.FILE;
  }
}
