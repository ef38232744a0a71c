package io.cvf.ecosystem.governance.onboarding;

import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.files.StoredFile;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What shows that an item is done: a link or a file.
 *
 * @param side of whoever added it
 */
record ItemEvidence(
    UUID id,
    ChecklistItem item,
    Side side,
    @Nullable String url,
    @Nullable StoredFile file,
    @Nullable String note,
    Instant addedAt,
    MemberId addedBy) {

  @Schema(name = "ChecklistEvidenceKind")
  enum Kind {
    LINK,
    FILE
  }

  Kind kind() {
    return file == null ? Kind.LINK : Kind.FILE;
  }

  /** Whether it shows anything of the item as it is asked for now. */
  boolean countsFor(ItemState state) {
    return item == state.item()
        && (state.evidenceSince() == null || !addedAt.isBefore(state.evidenceSince()));
  }

  /** As the audit log keeps it: what was looked at, for good. */
  Map<String, String> cited() {
    return file == null
        ? Map.of("id", id.toString(), "url", url == null ? "" : url)
        : Map.of("id", id.toString(), "sha256", file.sha256());
  }
}
