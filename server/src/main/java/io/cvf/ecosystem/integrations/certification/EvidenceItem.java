package io.cvf.ecosystem.integrations.certification;

import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.files.StoredFile;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a partner shows for a criterion: a link or a file. Kept as it is, to be cited by reviews.
 *
 * @param expiresOn the first day it shows nothing any more; null for no end
 */
public record EvidenceItem(
    UUID id,
    PartnerId partner,
    String criterion,
    @Nullable String url,
    @Nullable StoredFile file,
    @Nullable LocalDate expiresOn,
    @Nullable String note,
    Instant addedAt,
    MemberId addedBy) {

  @Schema(name = "PartnerEvidenceKind")
  enum Kind {
    LINK,
    FILE
  }

  Kind kind() {
    return file == null ? Kind.LINK : Kind.FILE;
  }

  boolean isExpired(LocalDate today) {
    return expiresOn != null && !today.isBefore(expiresOn);
  }

  /** As a review shows it to everybody: that it was there, not what it says. */
  ShownEvidence shown(LocalDate today) {
    return new ShownEvidence(
        kind(), file == null ? null : file.sha256(), expiresOn, !isExpired(today));
  }
}
