package io.cvf.ecosystem.governance.monitors;

import io.cvf.ecosystem.governance.AgreementId;
import io.cvf.ecosystem.governance.AgreementStatus;
import io.cvf.ecosystem.integrations.PartnerId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is watched, and what is known of it now.
 *
 * @param agreementStatus of the agreement it watches for
 * @param last the newest look; null before the first one
 */
record Monitor(
    UUID id,
    AgreementId agreement,
    AgreementStatus agreementStatus,
    PartnerId partner,
    MonitorTerms terms,
    Instant createdAt,
    @Nullable Instant pausedAt,
    @Nullable String pausedReason,
    @Nullable Instant endedAt,
    long version,
    MonitorState state,
    @Nullable Look last,
    @Nullable Instant certificateUntil) {

  /** How it stands. */
  enum Standing {
    UP,
    DOWN,
    /** Nothing was heard, or not for too long. */
    UNKNOWN,
    PAUSED,
    ENDED
  }

  Standing standing(Instant now) {
    if (endedAt != null) {
      return Standing.ENDED;
    }
    if (pausedAt != null) {
      return Standing.PAUSED;
    }
    if (state.up() == null || state.gap(now).isPresent()) {
      return Standing.UNKNOWN;
    }
    return state.isDown() ? Standing.DOWN : Standing.UP;
  }

  String subject() {
    return "monitor:" + id;
  }
}
