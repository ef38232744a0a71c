package io.cvf.ecosystem.community.certification;

import io.cvf.ecosystem.community.CertificationLevel;
import io.cvf.ecosystem.platform.access.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A certification as it was granted, and what became of it.
 *
 * @param criteria as they were written when it was granted
 * @param expiresOn the first day, in UTC, on which it is no longer valid
 */
record Certificate(
    UUID id,
    Holder member,
    CertificationLevel level,
    @Nullable String cohort,
    List<Criterion> criteria,
    List<Evidence> evidence,
    String reason,
    Instant grantedAt,
    String grantedBy,
    @Nullable LocalDate expiresOn,
    @Nullable Revocation revocation) {

  enum State {
    VALID,
    EXPIRED,
    REVOKED
  }

  record Holder(MemberId id, String username, String displayName) {}

  record Revocation(String reason, Instant at, String by) {}

  State state(LocalDate today) {
    if (revocation != null) {
      return State.REVOKED;
    }
    return expiresOn == null || today.isBefore(expiresOn) ? State.VALID : State.EXPIRED;
  }
}
